# Words of the days after a call, of coaching, cues, the debrief, drills, shifts and recorded runs.

# The days after a call
days-head = { $later }
days-ledger = What you promised, each when it fell due. What did you do?
days-promise = { $number }. “{ $promise }”
days-ask = What did you do about number { $number }? call, write or forget (:stop leaves it open):
days-ask-again = Type call, write or forget. Number { $number } is still open.
days-call = You call { $them }.
days-write = You write to { $them }.
days-forget = The day passes. { $name } gets in touch.
days-own-up = It was more than anybody can promise. You say so.
days-misunderstood = Something nobody said back: { $scene }
days-ended = After the days: { $verdict }.
days-turn = calm { $calm } ({ $calm-by }), trust { $trust } ({ $trust-by })

# Coaching during a call
coach-landed = Coach: “{ $quote }” { $why }. That landed (calm { $calm }, trust { $trust }). :why tells the rest.
coach-hurt = Coach: “{ $quote }” { $why }. That cost you (calm { $calm }, trust { $trust }). :why tells the rest.
coach-not-found = Coach: I did not find { $missing }. It may be there all the same.
coach-missed-heard = an invitation to tell more
coach-missed-felt = anything about what this is like for { $them }
coach-missed-understood = a detail of { $their } case said back
coach-missed-helped = a step that fits what { $they } told you
coach-missed-assured = what happens next, who does it and when
caution-line = With care: { $caution }
caution-formula = “I understand how you feel” is good once, and when it names the case. Said again, it is noise.
caution-early-cheer = Bright words before somebody feels received can read as brushing off. Receive first. (Our assumption.)
caution-parrot = Giving back last words is a light touch. Twice in a row begins to sound like a parrot. (Our assumption.)
caution-we = “Let's” with the customer inside is a shared goal. “We” as the firm keeps people out; there, “I” is better.
hint-cost = It is counted, and this turn says nothing about what you can do unaided.
hint-unaided = There are no hints in an unaided run. Stay silent, or ask an open question.
coach-level = Coaching: { $level }. Change it with --coach beginner, growing, steady or unaided.

# Guessing what somebody feels
guess-said = You guess { $feeling }: { $close }.
guess-right = right
guess-near = near
guess-wrong = something else
guess-thought = Behind it: “{ $thought }”
guess-no-thought = The thought behind it is not written down for this moment.
notice-names = That is kept as a note. What can be scored: { $list }.

# The debrief: Feel
feel-head = -- Feel
feel-rated = You said { $stars } of 5 before you saw anything.
feel-unrated = You did not rate this call.
feel-word = One word for how it was for you, and one for how it was for { $them }?

# Facts
facts-head = -- Facts
unsolved-untold = Not solved: the fix on turn { $turn } came before you were told: { $facts }. What you did covers { $percent } % of what was needed ({ $takes } % counts as solved), and a fix that fits must be part of it.
unsolved-generic = Not solved: the help on turn { $turn } would have suited anybody. What you did covers { $percent } % of what was needed; { $takes } % counts as solved.
unsolved-ignored = Not solved: the fix on turn { $turn } passed over what { $name } had told you. What you did covers { $percent } % of what was needed; { $takes } % counts as solved.
unsolved-unreceived = Not solved: the fix on turn { $turn } came before { $name } felt received, so it counted in part. What you did covers { $percent } % of what was needed; { $takes } % counts as solved.
unsolved-short = Not solved: the fix on turn { $turn } fitted, and was not all it takes. What you did covers { $percent } % of what was needed; { $takes } % counts as solved. A reason, a choice or a second step adds to it.
peak-end-line = What stays in memory: the lowest moment ({ $lowest }) and the end ({ $end }); together { $remembered }.
contested-line = You said that its first reading was wrong; it says nothing about your skill.
facets-line = Trust moved by whether you can ({ $ability }), whether you mean { $them } well ({ $benevolence }), whether your word holds ({ $integrity }).
promise-kept = kept
promise-broken = broken
promise-open = open
pity-line = Feelings received: { $received }. Pity: { $pitied }. Sympathy looks down, empathy sits beside.
questions-line = Open questions: { $open }, closed: { $closed }.
said-back-line = Facts said back right: { $right } of { $all }.
we-line = “Let's” and “together” with { $them } inside: { $count }.
compensation-line = Money offered: { $percent } % of the loss. (It helps up to about 150 %.)
skills-head = Skills that were called for:
skill-line = { $skill }: met { $met }, missed { $missed }.
skill-line-thin = { $skill }: met { $met }, missed { $missed }. Not enough evidence yet.
skill-open_question = open questions
skill-mirror = giving back last words, leaving room
skill-mirror_facts = facts said back
skill-validate = receiving the feeling
skill-concern = turning to the person
skill-shared_goal = a shared goal
skill-positive_tone = supportive words once received
skill-help = help that fits
skill-no_fix_ladder = reasons, efforts and choices
skill-follow_up = what happens next
skill-boundary = a respectful boundary
skill-cue_reading = reading cues
cues-line = Cues you marked: { $hits } there, { $misses } missed, { $false } not there.
cues-missed-line = Turn { $turn }, not marked: { $list }.
guess-line = Turn { $turn }: you guessed { $feeling }: { $close }.

skills-over = Over { $count } calls, skills that were called for:

# Flip
flip-head = -- Flip
flip-hinge = The call hinged on turn { $turn }. { $name }: “{ $before }” You: “{ $reply }”
flip-none = I did not find a reply that would have led further.
flip-courses-own = Calm/trust from there, with your own later replies: { $with }. As it was: { $without }.
flip-courses = Calm/trust from there, played on: { $with }. As it was: { $without }.
chair-head = From { $their } chair:
chair-line = Turn { $turn } ({ $stance }): “{ $thinks }” And then { $they } { $they ->
    [they] hear
   *[other] hears
  }: “{ $hears }”

# Forward
forward-head = -- Forward
forward-question = To think about: { $ask }
forward-sentence = One sentence you will say tomorrow?
forward-drill = To take the weakest turn again (40 seconds): rapport drill

# A drill
drill-head = “{ $title }”, turn { $turn } again. About forty seconds. Last time you said: “{ $reply }”
drill-nothing = There is no turn to take again in this practice yet.
drill-compare = Then: calm { $calm-then }, trust { $trust-then }. Now: calm { $calm-now }, trust { $trust-now }. Had the same skilled colleague played each on to its end, then: calm { $end-calm-then }, trust { $end-trust-then }; now: calm { $end-calm-now }, trust { $end-trust-now }.

# Skill cards
skill-card-what = { $name }: { $what }
skill-card-why = Why: { $why }
skill-card-good = Such as: “{ $good }”
skill-card-near = Not quite: “{ $near }”
skill-card-source = From: { $source }
skill-card-all = There are cards on: { $list }.

# Watching
watch-head = { $title }: { $run }. Nothing to do but watch; each remark says what to look at.
watch-good = a run that listens first
watch-bad = a run that fixes first
watch-you = You: { $reply }
watch-remark = » { $remark }
watch-end = It ended with calm { $calm } and trust { $trust }.
watch-compare = The same fix in both. Listening first ended { $calm } calm and { $trust } trust higher.

# A shift
shift-head = A shift of { $count } calls. Seed { $seed }.
shift-warm-up = Before you begin, for yourself only: when were you last the customer, and what would have helped?
shift-goes-on = Your shift goes on, call { $number } of { $count }.
shift-status = Call { $number } of { $count }: { $name }
shift-energy = Energy { $energy } of 100: { $energy-state ->
    [good] you are fresh.
    [fair] you have given some.
   *[low] you are tired. A reset is free.
  }
shift-energy-more = Calls take it, above all upset ones and those full of stock phrases; a reset gives some back. Customers do not react to it: it is there so that you look after yourself.
shift-morale = Morale { $morale } of 100: { $morale-state ->
    [good] you are in good heart.
    [fair] neither high nor low.
   *[low] it is low. Tell somebody.
  }
shift-morale-more = Customers who stay and thanks lift it; customers who leave, and abuse, take from it.
shift-budget = Left to give: { $budget } € for the whole shift.
shift-budget-more = Money you offer a customer to make up for something comes off it.
shift-returning-kept = { $name } was here earlier in this shift, and { $they } { $they ->
    [they] remember
   *[other] remembers
  }: { $ending }. You start with a little more trust.
shift-returning-at_risk = { $name } was here earlier in this shift, and { $they } { $they ->
    [they] remember
   *[other] remembers
  }: { $ending }.
shift-returning-lost = { $name } was here earlier in this shift, and { $they } { $they ->
    [they] remember
   *[other] remembers
  }: { $ending }. You start with less calm and trust.
shift-returning-stopped = { $name } was here earlier in this shift, and you stopped that call. Nothing is held against you.
shift-menu = Enter takes the call. reset breath, reset line or reset helped (once a call) · break · kudos WORDS · stop leaves; the shift is kept.
shift-reset-breath = Three slow breaths, longer out than in. { $change }
shift-reset-line = One line to yourself: what may today be like for { $name }? { $change }
shift-reset-helped = Recall somebody you helped, and how it sounded. { $change }
shift-break = Ten minutes away from the screen. What was shouted was not about you. { $change }
shift-kudos = Kept: “{ $words }”. { $change }
shift-changed = { $what ->
    [energy] Energy { $energy-from } to { $energy }.
    [morale] Morale { $morale-from } to { $morale }.
    [both] Energy { $energy-from } to { $energy }, morale { $morale-from } to { $morale }.
   *[nothing] Your energy was full already; it does you good all the same.
  }
shift-break-due = That was hard. A break is due, if you want it: break.
shift-blink = { $count ->
    [one] One more customer waits: { $names }.
   *[other] { $count } more customers wait: { $names }.
  } (:look opens the queue; { $they } { $they ->
    [they] notice
   *[other] notices
  } it: calm and trust fall a little, and { $they } { $they ->
    [they] feel
   *[other] feels
  } less heard.)
looked-away = You look at the queue. { $name } notices.
came-back = { $name } was here before; it ended: { $verdict }. trust { $trust }
shift-over-budget = More was given than the shift had.
shift-kept = The shift is kept. Go on with: rapport shift --profile { $profile }
shift-call-stopped = You stopped this call. It costs nothing, and nobody counts as lost by it. The shift goes on.
shift-end-head = The shift is over.
shift-meaning-none = You stopped every call, which is always allowed. There is nothing to say about this shift.
shift-meaning = { $kept ->
    [0] No customer stays for certain
    [one] One customer stays
   *[other] { $kept } customers stay
  }{ $risk ->
    [0] {""}
    [one] , one may still go
   *[other] , { $risk } may still go
  }{ $lost ->
    [0] , and nobody is lost.
    [one] , one is lost.
   *[other] , { $lost } are lost.
  }{ $stopped ->
    [0] {""}
    [one] {" "}You stopped one call, which is held against nobody.
   *[other] {" "}You stopped { $stopped } calls, which is held against nobody.
  }
shift-book-title = Your book: who called, and who stays
shift-course = { $from } to { $to } ({ $by })
shift-row = { $customer }: { $verdict } · { $ending } · calm { $calm } · trust { $trust }
shift-stopped = Stopped
shift-ending-stopped = you stopped it
shift-silent = { $silent ->
    [one] One customer left without a word: polite to the end, and gone.
   *[other] { $silent } customers left without a word: polite to the end, and gone.
  }
shift-advocates = { $advocates ->
    [one] One customer would tell others about you.
   *[other] { $advocates } customers would tell others about you.
  }
shift-clean = Finished calls in which nobody was slighted (blamed, brushed off, told to calm down): { $clean } of { $count }.
shift-respect = Nobody was slighted in the whole shift.
shift-twins-less = The first and the last customer had the same trouble. You met the last one less well than the first, by { $by } of 100 points for being heard, received and understood. What to aim at is 5 or fewer: the last customer deserves what the first one got.
shift-twins-same = The first and the last customer had the same trouble, and you met the last one like the first. That is what to aim at.
shift-twins-more = The first and the last customer had the same trouble. You met the last one even better than the first, by { $by } of 100 points for being heard, received and understood.
shift-money = { $state ->
    [over] You gave { $given } € of { $all } €, which is { $over } € more than the shift had.
   *[within] You gave { $given } € of the { $all } € there were to make up for things.
  }
shift-looks = { $looks ->
    [one] You looked at the other tickets once while somebody was talking to you.
   *[other] You looked at the other tickets { $looks } times while somebody was talking to you.
  }
shift-agent = You now: energy { $energy } of 100, morale { $morale } of 100, after { $rituals ->
    [0] no reset.
    [one] one reset.
   *[other] { $rituals } resets.
  }
shift-praise = A good word: “{ $words }”
shift-review-title = A public review
shift-review-more = Made up from what happened with the customer whose trust moved most, in the last call with her or him.
shift-review = { $customer }, { $stars ->
    [one] one star
   *[other] { $stars } stars
  } of 5
review-glad = They listened, and then they sorted it. “{ $quote }” is what I remember.
review-kind = It was not solved on the spot, but somebody was there. “{ $quote }”, they said.
review-cool = It works now. I'd have liked to be heard as well. “{ $quote }”, they said.
review-bitter = I told them what it was about. “{ $quote }” is what I got.
