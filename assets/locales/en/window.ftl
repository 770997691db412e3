# Words of: window. $they, $them and $their stand for the customer.

back = Back
close = Close

meter-calm = Calm
meter-trust = Trust
# What a meter tells while it is pointed at
meter-still = { $name }: { $level } of 100.
meter-rose = { $name }: { $level } of 100, up { $by }. { $parts }
meter-fell = { $name }: { $level } of 100, down { $by }. { $parts }
meter-means-calm = 0 is rage, 100 is at ease.
meter-means-trust = 0 is none, 100 is all of it.

# The rings of the five needs, and what each tells while it is pointed at
ring-heard = heard
ring-felt = received
ring-understood = understood
ring-helped = helped
ring-assured = assured
ring-still = { $name }: { $level } of 100.
ring-rose = { $name }: { $level } of 100, up { $by } by { $words }.
ring-rose-plain = { $name }: { $level } of 100, up { $by }.
ring-fell = { $name }: { $level } of 100, down { $by }: you looked away.
ring-fills-heard = It fills as { $they } can say what there is to say.
ring-fills-felt = It fills as { $their } feeling is taken in.
ring-fills-understood = It fills as you get { $their } facts right.
ring-fills-helped = It fills as you do something that fits.
ring-fills-assured = It fills as { $they } { $they ->
    [they] learn
   *[other] learns
  } what happens next.

# First start
first-title = Welcome
first-welcome = Talk with upset customers, and see what your words do.
first-name-plain = Me
first-kept = Practices stay on this computer. What you type goes when a call is over.
first-kept-nowhere = Nothing is kept: when you close the window, everything is gone.
first-call = Begin with a first call
first-go = Look around first

# Title
title-today = Ten minutes today: { $skill }, with “{ $title }”.
title-start = Start
title-open = Your call “{ $title }” is still open.{ $left ->
    [none] {""}
   *[other] {" "}{ $left }
  }
title-continue = Go on with it
title-all = All scenarios
title-shift = A shift
title-shift-open = Go on with the shift (call { $number } of { $count })
title-shift-ended = See how the shift went
title-shift-more = You are in the middle of a shift.
title-cards = Skill cards
title-settings = Settings
title-trouble = Some scenarios could not be read
title-quit = Leave

# What an organisation wants people told before they practise
told-title = Before you practise: who is told what
told-read = I have read this
told-more = It stays under Settings.

# All scenarios
library-title = All scenarios
library-minutes = about { $minutes } minutes
library-difficulty = difficulty { $level } of 5
library-warning = with a content warning

# Content warning
content-title = Before you take this call
content-about = It is about { $list }.
content-more = You can take another one instead, and you can pause or stop at any moment. Neither costs anything.
content-go = Take this call
content-other = Choose another

# Briefing
brief-first = What you may offer: see the replies.
brief-you-may = You may offer
brief-you-may-not = You may not
brief-perspective = One line, if you like: what might this be like for { $name }?
brief-perspective-name = What it might be like for the customer
brief-perspective-hint = for your eyes only
brief-more = More
brief-number = Number of the call
brief-number-hint = by chance
brief-number-more = The same number gives the same customer to everybody who chooses it.
brief-go = Take the call
brief-go-chat = Open the chat
brief-go-email = Open the letter
brief-go-in-person = Turn to the customer
brief-go-post = Open the post
brief-other = Choose another

# The call
practice-turn = Turn { $turn }
practice-history = So far
practice-hint = Hint
practice-pause = Pause
practice-stop = Stop
practice-listens = { $they } { $they ->
    [they] are
   *[other] is
  } taking it in…
practice-on-its-way = on its way
practice-take-back = Take it back
practice-land = Say it now
practice-held = You stay silent.
practice-read-again = Read again, as you meant it. Both readings are kept.
practice-hardly = hardly
practice-why-all = Why, in full
practice-not-meant = That's not what I meant
practice-read-otherwise = I read this differently
practice-better = Would have led further: “{ $say }”
practice-better-more = Had a skilled colleague gone on from there: calm { $calm } at the end instead of { $calm-own }, trust { $trust } instead of { $trust-own }.
practice-field = Your reply
practice-field-hint = or in your own words…
practice-keys = Ctrl + Enter sends · Esc: stay silent
practice-replies = Replies
practice-hold = Stay silent
practice-send = Send
along-on = Naming as I type: on
along-off = Naming as I type: off
along-waiting = When a clause ends, what it does is named here.
along-found = Found so far: { $names }
practice-over = The call is over.
practice-to-debrief = Look at it
practice-needs-none = { $they } { $they ->
    [they] do
   *[other] does
  } not feel heard yet
practice-needs-some = { $they } { $they ->
    [they] feel
   *[other] feels
  } { $met } · not yet { $open }
practice-needs-upset = still upset · so far { $met } · not yet { $open }
practice-needs-upset-all = still upset · so far { $met }
practice-needs-all = { $they } { $they ->
    [they] feel
   *[other] feels
  } { $met }
practice-hint-need = Not { $need } yet.

hint-family-question = An open question would help.
hint-family-encourage = Leave room: a small sound, a short silence.
hint-family-mirror = Give back { $their } last words.
hint-family-confirm = Say back what you heard, in your words.
hint-family-validate = Say something about what this is like for { $them }.
hint-family-concern = Turn to { $them }, not only to the case.
hint-family-apology = Say sorry for what happened, without a but.
hint-family-goal = Put yourselves on one side.
hint-family-positive = Say something that { $they } can hold on to.
hint-family-thank = Thank { $them } for something particular.
hint-family-explain = Say why it is so.
hint-family-effort = Say what you have tried.
hint-family-option = Offer a choice.
hint-family-compensation = Offer something for the loss.
hint-family-fix = Now help: what fits what you were told?
hint-family-promise = Give your word on something you can keep.
hint-family-follow_up = Say what happens next, who does it and when.

asked-read = I read this as: { $reading }. Right?
asked-nothing = I could not make much of this. Shall it be said all the same?
asked-yes = Yes
asked-say-it = Say it all the same
asked-again = Say it again

# Guide of the first call
guide-reply = { $role } Click a reply, or type your own.
guide-meters = Calm and trust move with what you say. After each reply you see which words moved them, and why.
guide-rings = The five rings fill as a customer feels heard, taken seriously, understood, helped, and sure of what comes next.
guide-ways-out = Pause and Stop up there cost nothing. A hint says what it costs. “Naming as I type” reads along while you write.
guide-on = Next
guide-done = Good
guide-off = Skip

practice-more-replies = More replies
practice-said-already = said already

# What was said so far
history-title = So far
history-brief = Your briefing
history-you = You

# That's not what I meant
contest-title = That's not what I meant
contest-wrong = Which reading is wrong?
contest-missing = none, one is missing
contest-meant = What did you mean?
contest-go = Run the turn again
contest-leave = Leave it

# On top of the call
pause-title = Paused
pause-more = Nothing runs on. Look out of a window; the call waits.
pause-go-on = Go on
stop-title = Stop here?
stop-more = There is no score for it and no penalty.
stop-stay = Stay on
stop-leave = Stop
stop-shift-title = Stop this call?
stop-shift-more = Stopping costs nothing: the call counts as stopped, not as a customer lost, and takes no energy and no money. { $waiting ->
    [0] It was the last one: the end of the shift comes next.
   *[other] Your shift goes on with the next call.
  }
stop-shift-later = Or leave the shift for now: this call waits where it stands, and the start page leads back to it.
stop-shift-call = Stop this call
stop-shift-leave = Leave the shift for now

# The own rating
rate-title = How did it go for you?
rate-more = Your own eye first. Press 1 to 5.
rate-1 = badly
rate-2 = not so well
rate-3 = so-so
rate-4 = fine
rate-5 = well
rate-skip = Skip this

# Days later
days-title = What became of your word
days-way-call = Call
days-way-write = Write
days-way-forget = Let it go
days-nobody-said = Something nobody said back:
days-on = On to the debrief

# Debrief
debrief-title = Debrief
debrief-turns = { $count ->
    [one] one turn
   *[other] { $count } turns
  }
debrief-curve = Calm and trust over the turns
debrief-dotted = dotted: the same call, had you said what stands under “Try”
debrief-the-turn = the turn
debrief-points = What moved most:
debrief-why = Why
debrief-try = Try
debrief-try-more = With your later replies unchanged: calm { $calm } at the end (yours: { $calm-own }), trust { $trust } ({ $trust-own }).
debrief-contested = You said that the first reading was wrong; this is the second.
debrief-open = Not finished
debrief-kept = You kept this customer.
debrief-at-risk = It can go either way.
debrief-lost = You lost this customer.
debrief-rated = You said: “{ $rating }”.
debrief-promises = Promises
debrief-promise-kept = kept
debrief-promise-broken = broken
debrief-promise-open = still open
debrief-found = You found
debrief-missed = You did not hear
debrief-needs = What was met
debrief-figures = In figures, for illustration
debrief-figures-line = Satisfaction { $csat } of 5 · felt effort { $effort } of 100 · risk of leaving { $churn } % · would recommend { $recommend } of 10
debrief-order = { $order } % of your help came after listening.
debrief-hollow = { $hollow ->
    [one] One stock phrase.
   *[other] { $hollow } stock phrases.
  }
debrief-hints = { $hints ->
    [0] No hints.
    [one] One hint.
   *[other] { $hints } hints.
  }
debrief-illustrative = They show a direction. They measure nobody.
debrief-done = Done
debrief-again = The same call again
debrief-other = Another customer

# After a hard call
aftercare-title = That was a hard one
aftercare-not-you = What was said was about the matter and a bad day. It was not about you.
aftercare-body = Stand up, let the shoulders down, breathe out slowly three times.
aftercare-talk = If it stays with you, tell somebody about it today.
aftercare-no-hurry = There is no hurry. The next call waits.
aftercare-go = On to the title

# Settings
settings-title = Settings
settings-looks = How it looks
settings-text-size = Text size
settings-smaller = Smaller text
settings-larger = Larger text
settings-surface = Surfaces
settings-light = Light
settings-dark = Dark
settings-motion = Movement
settings-moving = Faces and meters move
settings-still = Nothing moves by itself
settings-sound-none = Sound is off; everything can be read.
settings-call = During a call
settings-meters = Calm and trust
settings-shown = Shown
settings-hidden = Hidden until the debrief
settings-meters-more = Hidden meters make it more like a real call.
settings-along = While typing
settings-along-no = Nothing is named
settings-along-yes = Moves are named
settings-along-more = Each clause that ends is read, underlined and named in a word (Ctrl + L during a call). It advises nothing, changes nothing that is sent, and is off in an unaided run.
settings-who = Who is practising
settings-new-name = Another name
name-title = Another name
name-now = Practising now: { $name }
name-field = Another name
name-hint = a made-up name
name-more = “Call me this” keeps all practices. “Somebody else” begins with none; both names then stand in the settings.
name-mine = Call me this
name-else = Somebody else
name-none = Type a name first.
settings-kept = Kept in { $place }.

# When something is not as it should be
trouble-none-title = There is nothing to play
trouble-none-more = No scenario was found. Check the folder of scenarios, or take it out of the settings to play the built-in ones.
trouble-record-title = Your practice cannot be kept
trouble-record-more = You can go on and play; what could not be kept is tried again.
trouble-broken-title = Some scenarios could not be read
trouble-broken-more = The others can be played. For whoever writes them, here is what to mend:
trouble-place = { $file }, line { $line }
trouble-further = And { $count } more. `rapport lint` lists them all.
trouble-go-on = Go on without them

# What do you notice?
practice-look = What do you notice?
practice-guessed = Your guess: { $close }.
noticing-title = What do you notice in this line?
noticing-feels = And what do you think { $they } { $they ->
    [they] feel
   *[other] feels
}?
noticing-more = It takes no turn. What was there is said in the debrief; the guess is answered at once.
noticing-done = That is what I noticed
mark-raised = louder
mark-clipped = short and clipped
mark-flat = flat and polite
mark-slower = slower, after a breath
mark-low = low
mark-shaky = unsteady
mark-dry = dry
mark-bright = bright, quick
mark-sigh = a sigh
mark-look-away = looks away
mark-clenched-smile = a smile that is none
mark-lean-back = leans back
mark-lean-in = leans in
mark-nod = nods
mark-head-shake = shakes the head
mark-rub-eyes = rubs the eyes
mark-long-pause = a long pause
mark-shoulders-drop = the shoulders come down
mark-capitals = capitals
mark-brevity = hardly any words
mark-nothing = nothing in particular
feeling-angry = angry
feeling-frustrated = frustrated
feeling-worn_out = worn out
feeling-afraid = afraid
feeling-worried = worried
feeling-ashamed = ashamed
feeling-embarrassed = embarrassed
feeling-sad = sad
feeling-disappointed = disappointed
feeling-betrayed = betrayed
feeling-powerless = powerless
feeling-confused = confused
feeling-ignored = ignored
feeling-alone = alone
debrief-cues = What you noticed
debrief-chair = From { $their } chair

# How much is said during a call
settings-coach = Coaching
settings-coach-beginner = each turn
settings-coach-growing = when a need is missed
settings-coach-steady = afterwards
settings-coach-unaided = none, unaided
settings-coach-beginner-more = After each turn: what moved, why, and one better sentence.
settings-coach-growing-more = Only when the same need is missed twice.
settings-coach-steady-more = Nothing during the call; all of it in the debrief.
settings-coach-unaided-more = An unaided run: no meters, no hints, nothing until the end.

# Skill cards
cards-title = Skill cards
cards-more = Each technique on one card: what it is, why it works, an example, and one that is not quite it.

# A shift
shift-title = Your shift
shift-title-over = Your shift is over
shift-number = Call { $number } of { $count }
shift-what = { $count } customers call, one after another. Between two calls you catch your breath; at the end you see how all of them went. You can leave at any moment: the shift is kept.
shift-next = Next: { $name }
shift-now = On the line: { $name }
shift-minutes = about { $minutes } minutes
shift-warning = This call is about { $list }. You can stop it at any moment; that costs nothing.
shift-brief = Read the whole briefing
shift-brief-close = Back to the shift
shift-you = You
shift-hard = That was hard. A break is due, if you want it.
shift-restore = Before the next call, one thing that restores. A breath, a line or a memory gives some energy back, a good word some morale.
shift-waits = Your call waits where you left it. After it there is time to restore.
shift-restored = That was your reset before this call; there is one before each.
shift-ritual-breath = Three slow breaths
shift-ritual-line = One line: what is today like for them?
shift-ritual-helped = Recall somebody you helped
shift-take-break = A break
shift-praised = Somebody gave you a good word
shift-praise-ask = What did they say? A good word lifts your morale.
shift-praise-hint = their words
shift-praise-name = The good word somebody gave you
shift-praise-kept = It is kept with this shift, and you read it again at its end.
shift-praise-keep = Keep it
shift-breathe-still = Three breaths at your own pace: in, and longer out than in.
shift-breathe-in = Breathe in… ({ $number } of { $count })
shift-breathe-out = And slowly out… ({ $number } of { $count })
shift-breathe-done = Done
shift-breathe-skip = That is enough
shift-line-ask = One line, if you like: what might today be like for { $name }?
shift-line-hint = what it might be like
shift-line-name = What today might be like for the customer
shift-helped-ask = One line, if you like: whom did you help, and how did it sound?
shift-not-kept = It is for you alone and is not kept.
shift-helped-hint = somebody you helped
shift-helped-name = Somebody you helped
shift-ritual-done = Done
shift-ritual-leave = Leave it
shift-go-on = Go on with the call
shift-later = Later; it is kept
shift-end-early = End the shift here
shift-end-ask = End the shift after { $done } of { $count } calls? What you did stays in your records.
shift-end-open = The call that waits is stopped with it.
shift-end-yes = End it
shift-end-no = Go on
shift-over-done = Done
shift-column-who = Who
shift-column-ending = How it ended
shift-column-calm = Calm, first to last
shift-column-trust = Trust, first to last
shift-column-verdict = In your book
shift-book-more = Kept means the customer stays, at risk may go, lost goes. Whoever called twice counts once, as the second call left it.
shift-said = What else your shift shows
debrief-shift = On with the shift
practice-tickets = { $count ->
    [one] one ticket waits
   *[other] { $count } tickets wait
}
practice-energy = Energy { $energy }
practice-budget = { $budget } € to give
practice-energy-told = Energy { $energy } of 100 when the call began. It changes nothing in the call.
practice-budget-told = { $budget } € are left in this shift to make up for things. What you offer comes off it.
practice-came-back-kept = { $they } { $they ->
    [they] were
   *[other] was
  } here earlier in this shift and { $they ->
    [they] remember
   *[other] remembers
  } that it went well.
practice-came-back-at_risk = { $they } { $they ->
    [they] were
   *[other] was
  } here earlier in this shift and { $they ->
    [they] remember
   *[other] remembers
  } how it was left.
practice-came-back-lost = { $they } { $they ->
    [they] were
   *[other] was
  } here earlier in this shift and { $they ->
    [they] remember
   *[other] remembers
  } that it went badly.
practice-came-back-stopped = { $they } { $they ->
    [they] were
   *[other] was
  } here earlier in this shift; you stopped that call.
practice-looked-away = you looked at the other tickets, and { $they } noticed
tickets-title = { $count ->
    [one] One customer waits
   *[other] { $count } customers wait
  }
tickets-cost = They are on your list and none of them runs away. Looking takes your attention off { $name }: { $they } { $they ->
    [they] notice
   *[other] notices
  } it, calm and trust fall a few points, and { $they } { $they ->
    [they] feel
   *[other] feels
  } less heard. It takes no turn.
tickets-stay = Stay with { $name }
tickets-look = Look all the same
tickets-seen = They come next, in this order:
tickets-one = { $name } · { $channel } · { $title }
tickets-price = What it cost: calm { $calm-from } to { $calm } ({ $calm-by }), trust { $trust-from } to { $trust } ({ $trust-by }), and { $they } { $they ->
    [they] feel
   *[other] feels
  } less heard.
tickets-back = Back to { $name }
