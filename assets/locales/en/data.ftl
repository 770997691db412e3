# Words about what is kept, and of the commands that list it, hand it out and take it away.

words-gone = (your words, not kept)

profile-none = Nobody practises here yet.
profile-added = { $name } is added. To practise as { $name }: rapport play --profile { $name }
profile-renamed = The name is now { $name }.
profile-chosen = { $name } practises from now on.

play-unrecorded = The records cannot be used, so this practice is played and not recorded. { $why }

data-tidied = Practices past the time you set were erased: { $count }.
data-waiting = Practices past the time you set: { $count }. The clock has jumped ahead, so they are erased only once the date has been seen on another day. To do it now: rapport data tidy
data-tidy-done = Practices erased because their time was over: { $erased }. Practices whose typed words went: { $blanked }. Old copies removed: { $copies }.
data-tidy-waiting = Practices past their time: { $count }. The clock has jumped ahead since rapport was last used, so they are still there. If today is { $date }, run this again.
data-keeps-days = Practices are kept { $days } days after they were begun. Older ones are erased at the next start, or now with: rapport data tidy
data-keeps-for-ever = Practices are kept until you erase them. To set a time: rapport data keep --days 90
data-typed-kept = What { $name } types is kept from now on. To have it go again: rapport data typed forget --person { $name }
data-typed-forgotten = What { $name } types goes as soon as a practice is over. The words of finished practices are gone now, and so are the copies of the records beside the file; how the words were read stays.
data-restored = { $backup } is back in place.
data-restored-aside = What was there before is kept in { $aside }. To have that back, restore it in turn.
data-exported = Written: { $file }
data-exported-care = Whoever has these files can read them. Erasing the person does not reach them.
data-erase-what = This erases { $name } everywhere: practices ({ $practices }), typed words, settings. It cannot be undone.
data-erase-copy = This copy holds everybody's records, and goes too: { $file }
data-erase-ask = Type the name again to erase, or press Enter to leave everything as it is.
data-erase-not = Nothing was erased.
room-erase-what = This erases this room with its proposals and notes. It cannot be undone.
room-erase-ask = Type its number again to erase, or press Enter to leave everything as it is.
room-erase-changed = This room is not as it was listed: it was led on or erased meanwhile. Look again with: rapport room list
room-erase-half = The room is out of the list, but its traces are not all gone yet: { $why } Close other windows of rapport, then run: rapport data tidy
room-erased = The room is erased; no file that rapport keeps holds anything of it any more. What you exported or copied elsewhere is yours to remove.
data-erased = { $name } is erased; no file that rapport keeps holds anything of { $name } any more. Files you exported or copied elsewhere are yours to remove.

inventory-folder = Kept in { $folder }. Nothing is sent anywhere, and no log is written.
inventory-person = { $name }, since { $since }. Practices: { $practices } (unfinished: { $unfinished }; steps: { $steps }; { $size }; oldest: { $oldest }). Open shifts: { $shifts }. Rooms led: { $rooms }. Own settings: { $settings }.
inventory-typed-kept = What { $name } types is kept. Practices with typed words: { $words }.
inventory-typed-forgotten = What { $name } types goes as soon as a practice is over. Practices with typed words now: { $words }.
inventory-shared = For everybody. Settings of the program: { $settings }. Scenario texts that were played: { $scenarios }. Files:
inventory-file-records = the records
inventory-file-copy = a copy of all records; removed after 30 days at the latest
inventory-file-damaged = damaged records that were moved aside; removed when somebody is erased
inventory-file-lock = empty; holds other programs back for a moment
inventory-file-foreign = not made by rapport
inventory-more = To have it: rapport data export. To erase it: rapport data erase. More in docs/privacy.md.

export-title = What rapport keeps of { $name }
export-made = Made on { $date } by rapport { $program }. The file beside this one holds the same for programs ({ $format }, version { $version }).
export-since = Profile since { $date }.
export-typed-kept = Typed words are kept.
export-typed-forgotten = Typed words are not kept once a practice is over.
export-advisory = Scores are about a practice, not about a person. They are advice, and not for hiring or pay.
export-settings = Settings
export-practice = { $scenario }, { $date }
export-open = Not finished.
export-ended = { $verdict } ({ $ending }).
export-figures = Illustrative figures: satisfaction { $csat } of 5, risk of leaving { $churn } %, would recommend { $recommend } of 10.
export-stars = Own rating: { $stars } of 5.
export-stopped = Stopped by yourself.
export-who = Who
export-what = What was said
export-change = Calm and trust
export-you = You
export-customer = Customer
export-none = No practices.
export-more = Further records
