# Reports, progress, rosters and today's practice.
standing-not-seen = not seen enough yet
standing-growing = growing
standing-steady = steady
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

report-advisory = Advisory, for learning only: not for hiring, pay or ranking. People choose what they share.
report-model-note = Calm and trust are those of a simulated customer; they show which way a conversation went and measure nobody's empathy.
report-calm = Calm
report-trust = Trust
report-skill = Skill
report-called = Called for
report-met = Met
report-people = People
report-day = Day
report-nothing = nothing
report-kept-back = kept back
report-by-hand = Said by a human being
report-by-hand-line = { $field }: { $value }. { $by }, { $day }: { $reason }
report-left-out = { $count ->
    [one] One practice can no longer be replayed and is left out.
   *[other] { $count } practices can no longer be replayed and are left out.
  } “rapport report --verify” says why.

# One practice
report-practice-kind = A practice
report-practice-title = { $title }, practised by { $person }
report-practice-lead = { $person } with { $customer }, { $day }
report-practice-foot = Practice { $practice }, seed { $seed }, customer model { $model }, rapport { $program }. “rapport report --verify” plays it again and compares every number.
report-ended = How it ended
report-stopped = It was stopped, which costs nothing.
report-open = It is not over yet.
report-curve = Calm and trust
report-curve-caption = Calm: solid line with dots. Trust: dashed line with squares. Shaded: the turns that moved most.
report-curve-alternative = Calm went from { $calm-first } to { $calm-last }, at worst { $calm-lowest }; trust from { $trust-first } to { $trust-last }. Turns that moved most: { $turns }. The numbers are in the table below.
report-turns = Turn by turn
report-turns-caption = Marked rows are the turns that moved most. Underlined: what puts people off.
report-turn = Turn
report-turning-point = (one that moved most)
report-customer-said = { $customer } said
report-reply = Reply
report-read-as = Read as
report-contested = read anew after it was contested
report-needs = What was needed
report-needs-caption = How far each need was met in the end.
report-need = Need
report-skills-in-call = Skills in this call
report-skills-in-call-caption = Turns that called for a skill, and those that met it. One call says little.
report-told = What { $customer } told
report-found = Told
report-missed = Kept back

# One person
report-person-kind = Progress
report-person-title = Progress of { $person }
report-person-lead = { $calls ->
    [one] One finished call
   *[other] { $calls } finished calls
  } on { $days ->
    [one] one day
   *[other] { $days } days
  }, as of { $day }
report-glance = At a glance
report-endings = How calls ended
report-endings-caption = Filled: kept. Light: at risk. Hollow: lost.
report-endings-alternative = Calls that ended kept: { $first }; at risk: { $second }; lost: { $third }.
report-standings = Where the skills stand
report-standings-caption = A dot for each skill: met so often in 100 turns that asked for it. Filled: steady. Ring: growing. “Steady” begins at the dotted line.
report-standings-alternative = Skills that are steady: { $first }; growing: { $second }; not seen enough yet: { $third }.
report-skills = Twelve skills
report-skills-caption = How often a skill was met where a call asked for it, in per cent, over time. The band holds the truth nine times in ten; it widens while a skill rests. Nothing is said before five opportunities. The dotted line is where “steady” begins.
report-course-empty = not enough seen
report-course-alternative = { $skill }: { $standing }. Met in about { $share } of 100 opportunities; nine times in ten the truth lies between { $low } and { $high }.
report-course-thin = { $skill }: not enough seen to say anything.
report-share = { $share } %, between { $low } and { $high }
report-numbers-caption = The numbers behind the pictures. Expected: older evidence counts less.
report-expected = Expected
report-due = Due again
report-calendar = Days of practice
report-calendar-caption = Half a year, a column a week, Monday at the top. Darker: more calls on that day (1, 2–3, 4 or more).
report-calendar-alternative = { $calls } finished calls on { $days } days, the first on { $first }, the last on { $last }.
report-calls = Beginning against end
report-calls-caption = The last twenty calls, newest first. Ring: before the first reply. Dot: after the last one.
report-calls-more = There are { $count } in all; “--format csv” lists every one.
report-calls-none = No call is finished yet. “rapport today” says where to begin.
report-scenario = Scenario
report-pair-alternative = { $what } from { $from } to { $to }
report-method = Method: Beta distribution with Jeffreys' prior over opportunities; evidence counts half after 60 days; the middle nine tenths are shown. Days are those of the clock where this was made.

# A group
report-cohort-kind = A group's practice
report-cohort-title = Practice of { $group }
report-everybody = Everybody here
report-cohort-lead = { $people } people finished { $calls } calls, from { $from } to { $to }.
report-cohort-kept-back = No number here is about fewer than { $fewest } people; those that would be are kept back.
report-practised = Who practised
report-assigned = people in the roster
report-done = did all they were assigned
report-under-way = have time left
report-late = are past a day
report-habits-caption = People by how many calls they finished.
report-calls-finished = Calls finished
report-moved = Which skills moved
report-moved-summary = Clearly up: { $up }. Clearly down: { $down }. Not clear: { $unclear }. Too few people: { $few }.
report-moved-caption = Each one's first calls against the same one's last calls (up to five each), in points of a hundred opportunities. The line holds the truth nine times in ten; a filled dot is a clear change, a ring is not.
report-change = Change
report-points = Points
report-first-last-share = First → last
report-too-few = Fewer than { $fewest } people: kept back.
report-moved-up = clearly up
report-moved-down = clearly down
report-moved-unclear = not clear
report-moved-alternative = { $by } points, between { $low } and { $high }
report-turn-where = Where calls turn
report-fifths-caption = The three turns of each call that moved most, by where in the call they lie. Filled, upwards: did good. Hollow, downwards: cost.
report-fifths-alternative = Turns that moved most, by fifths of the call. { $list }.
report-fifth-alternative = { $part }: { $up } did good, { $down } cost
report-fifth-1 = opening
report-fifth-2 = second
report-fifth-3 = middle
report-fifth-4 = fourth
report-fifth-5 = end
report-turn-down = What was said when it turned for the worse
report-turn-up = What was said when it turned for the better
report-cause = { $move }: { $times } times, { $people } people
report-phrases = Which phrases hurt
report-phrases-caption = Kinds of phrases that put people off. Light: turns they were used on. Dark: those after which the customer was worse off.
report-phrases-none = None was used by { $fewest } people or more.
report-phrase = Phrase
report-how-often = How often
report-times = Turns
report-worse-off = Worse off after
report-phrase-alternative = { $times } turns, { $hurt } of them left the customer worse off
report-held-back = { $count ->
    [one] One kind of phrase or turn is kept back, because fewer than { $fewest } people stand behind it.
   *[other] { $count } kinds of phrases and turns are kept back, because fewer than { $fewest } people stand behind each.
  }
report-first-last = The first call against the last
report-first-last-caption = The { $people } people with two calls or more: customers of the first call and of the last one. Scenarios differ from call to call.
report-first-last-none = Fewer than { $fewest } people have finished two calls.
report-customers = Customers
report-first-call = First call
report-last-call = Last call
report-end-kept = kept
report-end-at_risk = at risk
report-end-lost = lost
report-end-calmer = calmer at the end than at the start
report-end-trusting = more trusting at the end than at the start
report-cohort-method = Method: the difference of two pooled shares, its spread taken over people (not over calls), Student's t, nine tenths. Cells of one to four people are kept back, and with them others from which they could be worked out. Figures such as satisfaction are illustrative and are not added up here.

# Today
today-head = Today for { $person }, about { $minutes } minutes:
today-call = { $skills }: “{ $title }”, { $minutes } minutes. { $why } rapport play { $id }
today-drill = { $skills }: take a turn again, a minute. { $why } rapport drill { $id }
today-why-due = Last called for on { $last }; { $late ->
    [0] due today.
    [one] due since yesterday.
   *[other] due for { $late } days.
  }
today-why-not-seen = Hardly called for yet.
today-rest = Nothing is due today. Next: { $skill }, on { $day }. Resting is part of it.
today-nothing = There is nothing to offer: every scenario was played today.

# Rosters
roster-template = Fill it in and take it in with: rapport roster import roster.csv. Day and group may be empty; a task is a scenario's id or skill:NAME.
roster-imported = { $count } assignments taken in, { $new } of them new.
roster-refused = { $count ->
    [one] One line is wrong, so nothing was taken in. Put it right and import the file again.
   *[other] { $count } lines are wrong, so nothing was taken in. Put them right and import the file again.
  }
roster-empty = There is no roster yet. Begin with: rapport roster template > roster.csv
roster-no-group = There is nobody in this group. Groups: { $groups }
roster-done = { $task }: done on { $day }
roster-late = { $task }: was due on { $day }
roster-due = { $task }: due on { $day }
roster-open = { $task }: not yet
roster-completion-only = Completion only, and where somebody chose to share (rapport share on), how their skills come along.
share-on = { $person } shares how the skills come along; the trainer sees it in “rapport roster status”. Stop with: rapport share off
share-off = { $person } shares completion only.
override-kept = Kept beside the machine score, which stays as it is. Reports show both.
