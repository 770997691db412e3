# Words of the days after a call, of coaching, cues, the debrief, drills, shifts and recorded runs.

# The days after a call
days-head = { $later }
days-ledger = Your ledger:
days-promise = { $number }. “{ $promise }”
days-ask = What becomes of number { $number }? call, write or forget (:stop leaves it open):
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
unsolved-untold = Not solved: the fix on turn { $turn } came before you were told: { $facts }. Help stands at { $percent } % of the { $takes } % it takes, and a fix that fits must be part of it.
unsolved-generic = Not solved: the help on turn { $turn } would have suited anybody. Help stands at { $percent } % of the { $takes } % it takes.
unsolved-ignored = Not solved: the fix on turn { $turn } passed over what { $name } had told you. Help stands at { $percent } % of the { $takes } % it takes.
unsolved-unreceived = Not solved: the fix on turn { $turn } came before { $name } felt received, so it counted in part. Help stands at { $percent } % of the { $takes } % it takes.
unsolved-short = Not solved: the fix on turn { $turn } fitted, and was not all it takes. Help stands at { $percent } % of the { $takes } %; a reason, a choice or a second step adds to it.
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
drill-compare = Then: calm { $calm-then }, trust { $trust-then }. Now: calm { $calm-now }, trust { $trust-now }. Played on by the same hand, then: { $end-calm-then } and { $end-trust-then }; now: { $end-calm-now } and { $end-trust-now }.

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
shift-warm-up = Before you begin, for yourself only: when were you last on the other side, and what would have helped?
shift-goes-on = Your shift goes on, call { $number } of { $count }.
shift-status = Call { $number } of { $count }: { $name }. You: energy { $energy }, morale { $morale }. Left to give: { $budget }.
shift-returning = { $name } was here before. It ended: { $verdict }.
shift-menu = Enter takes the call. reset breath, reset line or reset helped (once a call) · break · kudos WORDS · stop leaves; the shift is kept.
shift-reset-breath = Three slow breaths, longer out than in. Energy { $energy }.
shift-reset-line = One line to yourself: what may today be like for { $name }? Energy { $energy }.
shift-reset-helped = Recall somebody you helped, and how it sounded. Energy { $energy }.
shift-break = Ten minutes away from the screen. What was shouted was not about you. Energy { $energy }, morale { $morale }.
shift-kudos = Kept: “{ $words }”. Morale { $morale }.
shift-break-due = That was hard. A break is due, if you want it: break.
shift-tired = You are tired. A reset costs nothing.
shift-blink = { $count ->
    [one] One ticket blinks.
   *[other] { $count } tickets blink.
  } (:look opens the queue; it costs being heard.)
looked-away = You look at the queue. { $name } notices.
came-back = { $name } remembers last time: { $verdict }. trust { $trust }
shift-over-budget = More was given than the shift had.
shift-kept = The shift is kept. Go on with: rapport shift --profile { $profile }
shift-end-head = The shift is over.
shift-book = Your book: { $kept } kept, { $risk } at risk, { $lost } lost ({ $silent } of them without a word), { $advocates } would bring others.
shift-clean = Calls without a slight: { $clean } of { $count }.
shift-respect = Nobody was slighted in the whole shift.
shift-twins = The first and the last customer had the same call. How well the last was received, less the first: { $by } points (aim: −5 or better).
shift-money = Left to give: { $budget }. Looks at other tickets: { $looks }.
shift-agent = You: energy { $energy }, morale { $morale }, { $rituals } resets.
shift-praise = A good word: “{ $words }”
shift-review = A review, { $stars } of 5, { $customer }: { $words }
review-glad = They listened, and then they sorted it. “{ $quote }” is what I remember.
review-kind = It is not solved, but somebody was there. “{ $quote }”, they said.
review-cool = It works now. I'd have liked to be heard as well. “{ $quote }”, they said.
review-bitter = I told them what it was about. “{ $quote }” is what I got.
