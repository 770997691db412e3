# Words of the author's commands.
new-intro = Ten short questions about something you know, and you have a first call to play. Enter takes what stands in brackets.
new-ask = { $number } of 10. { $question } [{ $usual }]
new-ask-again = That is none of the names there are: { $names }.
new-product = What is it about? A product or a service, in the word customers use for it: kettle, rent payment, appointment.
new-product-usual = kettle
new-role = Who answers? A sentence that begins with “you”.
new-role-usual = you answer the telephone of a kitchen shop
new-channel = Where do the two meet? phone, chat, email, in_person, video or public_post.
new-channel-usual = phone
new-name = What is the customer called?
new-name-usual = Ms Berger
new-pronoun = she, he or they?
new-pronoun-usual = she
new-trouble = What is wrong? One short sentence that both of you could say: without “I” and “my”.
new-trouble-usual = the kettle switches off before it boils
new-detail = What can be counted or dated about it? A few words, again for both.
new-detail-usual = three times since Sunday
new-stake = What hangs on it, and comes out only when somebody listens? In the customer's words, with “I” and “my”; where you say it back, they are turned round.
new-stake-usual = my father moves in with me on Friday
new-fix = What can you do that solves it? Go on from “I'll …”.
new-fix-usual = send you a new kettle today
new-option = What could help until then? Go on from “You could …”.
new-option-usual = borrow the one from our shop window
new-written = { $file } is written. Play it: rapport play { $file } --terminal. Then change what is not like you, and ask after each change: rapport lint { $file }
new-exists = { $file } is there already, and nothing is ever written over. Choose another name: rapport new { $id }-2
new-bad-id = “{ $id }” cannot be a name. Use small letters, digits and hyphens, such as my-kettle.
new-unwritable = { $file } cannot be written: { $why }. Go to a folder of yours first.

# The author's view, where it cannot open
author-no-display = No display here, so the author's view cannot open. `rapport lint { $file }` says what is wrong with the file, and `rapport play { $file } --terminal` plays it.
author-no-gpu = No graphics driver here (Vulkan), so the author's view cannot open. `rapport lint { $file }` says what is wrong with the file, and `rapport play { $file } --terminal` plays it.
author-no-window = This build has no window, so the author's view cannot open. `rapport lint { $file }` says what is wrong with the file, and `rapport play { $file } --terminal` plays it.
author-failed = The author's view cannot open ({ $why }). `rapport lint { $file }` says what is wrong with the file, and `rapport play { $file } --terminal` plays it.

# The author's view
bench-title = Author's view
bench-nothing = Nothing can be played yet. The call begins as soon as the file can be read.
bench-state = Turn { $turn } · { $phase } · { $stance } · calm { $calm } · trust { $trust }
bench-leave = Close
bench-read = Read as: { $reading }
bench-over = The call is over: { $ending }.
bench-back = Take the last turn back
bench-start = From the start
bench-findings = The file
bench-golden = Keep as golden
bench-clean = Nothing to complain about.
bench-found = { $errors ->
    [0] {""}
    [one] One error keeps it from being played.{" "}
   *[other] { $errors } errors keep it from being played.{" "}
  }{ $warnings ->
    [0] {""}
    [one] One thing could be better.
   *[other] { $warnings } things could be better.
  }
bench-more = { $count ->
    [one] And one more: rapport lint names all.
   *[other] And { $count } more: rapport lint names all.
  }
bench-error = error { $code } · line { $line }, column { $column }
bench-warning = { $code } · line { $line }, column { $column }
bench-unread = { $why } The call goes on as it was; save the file again to go on writing.
bench-broken = The file cannot be played as it is saved now. The call goes on as it was.
bench-reloaded = The saved file is played now.
bench-carried = The saved file is played now; { $again ->
    [one] one step was
   *[other] all { $again } steps were
  } taken again.
bench-stopped = The saved file is played now, as far as step { $again } of { $of }: { $why }
bench-reworded = { $count ->
    [one] One picked reply has other words now.
   *[other] { $count } picked replies have other words now.
  }
bench-jumped-golden = A call that began with a jump cannot be kept: a script plays from the start. Go “From the start”, then keep it.
bench-kept = Kept. `rapport play --script { $file }` plays it again; what it must play stands beside it.
bench-choice = Why this line
bench-won-weight = { $line } spoke: with { $weight } it weighs most.
bench-won-fresh = { $line } spoke: others weigh { $weight } too, but were spoken before.
bench-won-chance = { $line } spoke: { $equals } lines weigh { $weight }, and chance decided.
bench-won-alone = { $line } spoke: nothing else could.
bench-won-correction = { $line }: a fact came back wrong, and putting it right comes before all lines.
bench-won-ending = { $line }: the call was ending, and last words come before all lines.
bench-candidates-more = { $count ->
    [one] and one that weighs less
   *[other] and { $count } that weigh less
  }
bench-gives-opens = opening
bench-gives-farewell = goodbye
bench-gives-tells = tells
bench-gives-doing = doing
bench-gives-after = after
bench-gives-offered = offered
bench-gives-told = told
bench-gives-untold = untold
bench-gives-stance = stance
bench-gives-phase = phase
bench-gives-at_most = at most
bench-gives-nothing = asks for nothing
bench-said-before = , spoken before
bench-next = What she would say next
bench-next-line = { $option }: { $line } · calm { $calm }, trust { $trust }
bench-jump = Jump
bench-jump-go = Jump there
bench-jumped = This call began with a jump. It stays where it is when the file is saved.
bench-told = Told before, beside what is told at once:
bench-less = Less
bench-more-of = More
bench-phase-opening = opening
bench-phase-exploring = exploring
bench-phase-solving = solving
bench-phase-closing = closing
