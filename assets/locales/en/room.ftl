# The room: one call on the wall, led by a facilitator.
room-title = Lead a room
room-welcome = One customer on the wall for everybody. The room reads, raises hands for a reply, and sees what it does. You lead with the keyboard; the guide for facilitators has an hour ready for you.
room-take-up = Go on with this call
room-people = People
room-seed = Call number
room-seed-more = The same number gives the same customer on every laptop. Use one number for all tables.
room-customer = Or one call of your choice: which customer?
room-begin = Begin this one call
room-frozen = Stopped. Talk about it.
room-time-over = Time
room-hands = { $count ->
    [0] no hands
    [one] 1 hand
   *[other] { $count } hands
  }
room-show = Show how the room is split
room-run = Say { $letter }
room-silence = Read it aloud. Then a minute of silence: what might today be like for this person?
room-hear = Hear the first line
room-replies = Show the replies
room-next = What do we say now?
room-result = Look at what we did
room-back = J back one turn
room-propose = P type what the room proposes
room-result-more = Look back now: J goes back a turn, P takes the words of the room for the last reply of a call that is over. Esc goes back to the call; Shift + K keeps it and finishes.
room-both-more = The same customer, all else unchanged. Solid: what this reply does. Dotted: the next three turns if a skilled agent takes over.
room-both-words = The same customer, all else unchanged. What does each reply get for an answer?
room-both-back = Back
room-course = Calm and trust with reply { $letter }
room-course-end = { $turns ->
    [0] Then: calm { $calm }, trust { $trust }
    [one] One turn later: calm { $calm }, trust { $trust }
   *[other] { $turns } turns later: calm { $calm }, trust { $trust }
  }
room-ending = The call: { $ending }.
room-moved = calm { $calm }, trust { $trust }
room-moved-most = moved most
room-curve = Calm and trust of the call
room-result-title = What we did together
room-left-more = Grey and dotted: the calls we left by going back.
room-end = Keep it and finish (Shift + K)
room-discard = Close without keeping
room-note = Note: { $text }
room-return = Back to the call (Esc)
room-private-kept = { $count ->
    [one] 1 private note is kept. Read it later with: rapport room show
   *[other] { $count } private notes are kept. Read them later with: rapport room show
  }
room-not-kept = This could not be kept; the call goes on.
room-write-proposal = What does somebody propose? It becomes one more choice, and is kept with this room: no names.
room-write-private = A note for you alone. The letters you type are not shown.
room-write-open = A note for everybody, on the wall.
room-write-hint = Type, then Enter
room-write-done = Done
room-write-close = Close
room-key-count = Letter, then number of hands
room-key-run = R say the chosen one
room-key-both = W what if: run both
room-key-both-of = W what if: run { $one } and { $other }
room-key-back = J back a turn
room-key-propose = P a proposal
room-key-open = O note on the wall
room-key-private = N private note
room-key-freeze = Z stop or go on
room-key-clock = T a minute
room-key-no-clock = Shift T no clock
room-key-meters = M meters
room-key-result = L result
room-key-contest = X that's not what we meant
room-read-again = Read again, as you meant it. Both readings are kept.
room-ending-resolved_loyal = solved, and glad to stay
room-ending-resolved = solved
room-ending-solved_but_cold = solved, but cold
room-ending-agreed_follow_up = agreed, with a promise to keep
room-ending-fair_no_fix = no fix, and treated fairly
room-ending-appeased_unsolved = calmer, but nothing solved
room-ending-unresolved = nothing solved
room-ending-manager = asked for the manager
room-ending-hang_up = hung up
room-ending-silent_leaver = left without a word
room-ending-boundary_kept = a boundary was kept
room-ending-open = still going on
title-room = Lead a room
room-list-row = { $number }  { $title } · { $turns ->
    [one] 1 turn
   *[other] { $turns } turns
  } · { $ending }
room-list-none = No room was led yet. Lead one in the window: Lead a room.
room-plan-stops = The plan stops here. W holds two replies against each other, L shows what we did; or go on.
plan-choose = A session that is ready, step by step (each call brings its own number)
plan-place = { $days ->
    [one] step { $step } of { $steps }
   *[other] day { $day } · step { $step } of { $steps }
  }
plan-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  }
plan-call-projector = Together: “{ $title }”, call number { $seed }.
plan-call-pairs = In pairs, one screen each: “{ $title }”, call number { $seed }. Start it under All scenarios; the number is chosen in the briefing, under More.
plan-call-alone = Each alone: “{ $title }”. Start it from the library.
plan-say = Say
plan-do = Do
plan-notes = Good to know
plan-open-call = Open the call
plan-look = Look back at the call
plan-next = Next step
plan-before = Step before
plan-show-script = Show what to say
plan-hide-script = Hide what to say
plan-leave = Leave for now
plan-end = Finish the session
plan-take-up = Go on with this session
plan-put-away = Put it away
