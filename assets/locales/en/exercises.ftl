# Words of: exercises in the window. $they, $them and $their stand for the customer.

exercise-keys = Ctrl + Enter tries it · Esc goes back

# From the debrief
debrief-every-turn = Turns
debrief-turn-weighty = Turn { $turn }, one that moved most
debrief-weighty = moved most
debrief-rewind = Try other words here
debrief-drill = The weakest turn again

# A turn with other words
rewind-title = What if: turn { $turn }
rewind-back = Back to the debrief
rewind-turns = Turn
rewind-said-then = What you said
rewind-instead = What could be said instead
rewind-try = Try it
rewind-best = The best found
rewind-nothing-yet = Pick another reply, or write one. The call runs on from there with all else unchanged, and you see what becomes of it. Nothing of it is kept.
rewind-nothing-better = The search found nothing that would surely have led further. Try your own words.
rewind-tried = Had you said
rewind-found = The best found
rewind-line-was = The call as it was:
rewind-line-other = With the other words:
rewind-legend = solid: as it was · dotted: with the other words, all else unchanged
rewind-this-turn = On this turn: calm { $calm } instead of { $calm-then }, trust { $trust } instead of { $trust-then }.
rewind-further = It leads further.
rewind-less-far = It leads less far.
rewind-nearly-same = It ends nearly the same.
rewind-end = At the end: calm { $calm } instead of { $calm-own }, trust { $trust } instead of { $trust-own }.
rewind-same-ending = The call ends in the same way.
rewind-ending = As it was: “{ $was }” With the other words: “{ $would }”
rewind-told-more = What you would also have heard: { $facts }
rewind-told-less = What you would not have heard: { $facts }
rewind-own-until = { $from ->
    [one] Your own next reply follows.
   *[other] { $until ->
        [one] Your own replies follow.
       *[other] Your own later replies follow, up to turn { $until }.
    }
  }
rewind-expert-from = From turn { $from } on an expert replies.
rewind-ended-at-once = With it the call ends at once.
rewind-both = See both calls side by side

# Two calls side by side
both-title = Both calls from here on
both-was = As it was
both-other = With the other words
both-open = It was not finished.
both-next = Next turn
both-all = All of it
both-close = Put it away
both-levels = calm { $calm } ({ $calm-by }) · trust { $trust } ({ $trust-by })

# The weakest turn again
drill-title = The weakest turn again
drill-more = Turn { $turn } of “{ $title }”. About forty seconds; it is not kept.
drill-last-time = Last time you said
drill-send = Say it
drill-clock = { $seconds } s
drill-clock-spoken = { $seconds } seconds left
drill-clock-over = The time is round. Take what you need; nothing is counted.
drill-clock-hold = Hold the clock
drill-clock-run = Let it run
drill-clock-off = No clock
drill-clock-on = With a clock
drill-now = What it did
drill-then-now = Then: calm { $calm-then }, trust { $trust-then }. Now: calm { $calm-now }, trust { $trust-now }.
drill-ends = Played on by the same expert: calm { $end-calm-then } and trust { $end-trust-then } at the end then; { $end-calm-now } and { $end-trust-now } now.
drill-again = Once more
drill-tries = { $count ->
    [one] First try.
   *[other] Try { $count }. Best so far: calm { $calm }, trust { $trust }.
  }

# Watch first
title-watch = Watch first
watch-title = Watch first
watch-more = Nothing to do but watch. Each call goes step by step, as fast as you like, and each remark says what to look at.
watch-none = The recorded calls belong to “The machine that doesn't”, which is not among your scenarios.
watch-about = “{ $title }” · { $count } replies, each with a remark
watch-name-bad = Fixing first
watch-name-good = Listening first
watch-twins = Both side by side
watch-twins-more = The same customer and the same fix, said in two orders. Watch the two curves part.
watch-begins = This is how she begins. What would you say first?
watch-step = step { $step } of { $last }
watch-next = Next
watch-before = One back
watch-list = The list
watch-other = Now the other one
watch-look = Look here
watch-keys = the arrow keys step through it
watch-legend = solid: listening first · dotted: fixing first

# Each channel's own look
letter-from = From: { $name }
letter-subject = Subject: { $title }
letter-subject-again = Subject: Re: { $title }
letter-reads = { $they } { $they ->
    [they] are
   *[other] is
  } reading your letter…
letter-outbox = Your letter lies in the outbox
chat-sent = sent
chat-read = read
post-posted = posted this
post-comments = { $count ->
    [0] no comments yet
    [one] one comment
   *[other] { $count } comments
  }
post-in-public = Everybody can read this.
post-in-private = Part of it goes on in private, where only the two of you read.
post-public-again = Back under the post, for everybody to read.
history-around = Around you
video-delay = sound and picture come a moment late
video-on-its-way = on its way…
video-you = you, no camera

# The end of a shift
shift-channels = By channel, on average
shift-channel = { $channel }, { $calls ->
    [one] one call
   *[other] { $calls } calls
  }: calm { $calm } at the end, trust { $trust }
