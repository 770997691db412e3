# Words of the terminal.

no-display = No display here, so rapport plays in the terminal. Nothing is lost by that.
no-gpu = No graphics driver here (Vulkan), so rapport plays in the terminal. Nothing is lost by that.
no-window = This build has no window, so rapport plays in the terminal.
window-failed = The window could not open ({ $why }), so rapport plays in the terminal.

title-line = { $title }. { $channel }, about { $minutes } minutes.
brief-role = { $role }
brief-situation = { $situation }
brief-may = You may offer: { $list }.
brief-may-not = You may not: { $list }.
warning-line = This call is about { $list }. You can leave it at any time with :stop; it costs nothing.
warning-grief = grief
warning-illness = illness
warning-money = money worries
warning-abuse = abuse
warning-safety = somebody's safety
warning-distress = distress
how-to = Type a number to pick a reply, or type your own words. :help lists what else you can do.
help = A number picks a reply. Anything else is said in your own words.
    :hold stays silent or says mm-hm
    :hint asks what is missing (it is counted)
    :why tells each part of the last change
    :contest MOVE [as MOVE] says "that's not what I meant"
    :guess FEELING says what you think it is like, and opens a thought
    :notice CUES marks what you noticed in voice, face or writing (:notice alone lists them)
    :pause, :resume
    :stop ends the practice without a score
your-turn = Your reply:
options-head = You could say:
said-by = { $name }
calm-now = calm { $calm } ({ $calm-by }), trust { $trust } ({ $trust-by })
calm-start = calm { $calm }, trust { $trust }
ask-back = I read this as: { $reading }. Is that right? Press Enter or type :yes to go on, or say it again in other words.
ask-back-nothing = I could not make much of this. Press Enter or type :yes to say it all the same, or say it again in other words.
why-moved = calm { $calm }, trust { $trust }:
cut-short = { $name } cut in after: “{ $heard }”
fact-noted = Noted: { $fact }
fact-mistaken = That was not quite what { $name } said.
promise-noted = Noted as your promise: { $promise }
hint-line = Not { $need } yet. { $advice }
hint-question = An open question would help.
hint-validate = Say something about what this is like.
hint-confirm = Say back what you heard, in your words.
hint-fix = Now help: what fits what you were told?
hint-follow_up = Say what happens next, who does it and when.
paused = Paused. Take your time; :resume goes on.
resumed = And on.
withdrawn = Stopped. There is no score and no penalty. If this call was hard, give yourself a minute.
contested = Noted: that is not what you meant. The turn runs again; both readings are kept.
noticed = Marked: { $cue }
better = Would have led further: “{ $say }” (calm { $calm }, trust { $trust } at the end, with the rest of the call unchanged; you: { $own-calm } and { $own-trust })
rate-ask = Before the debrief: how did it go for you? 1 (badly) to 5 (well), or Enter to skip.
debrief-head = Debrief
ended = { $verdict }. { $summary }
curve-line = Turn { $turn }: calm { $calm }, trust { $trust }.
turning-point = Turn { $turn } ({ $by }): “{ $reply }”
needs-line = { $name } felt: { $list }.
need-level = { $need } { $percent } %
found-line = You found: { $list }.
missed-line = You did not hear about: { $list }.
promises-line = You promised: { $list }.
hollow-line = Stock phrases: { $count }.
order-line = Help that came after listening: { $percent } %.
figures-line = Illustrative figures: satisfaction { $csat } of 5, risk of leaving { $churn } %, would recommend { $recommend } of 10. They show a direction; they measure nobody.
aftermath-line = { $place }: { $scene }
aftercare = That was a hard one. It was not about you. Stand up, breathe out slowly, look out of a window before the next call.
open-practice = The practice stays open. Go on with: rapport play { $scenario } --resume --profile { $profile }
open-practice-unkept = The practice ended here and was not kept.
kept-on = Recorded as { $profile }.
resuming = Going on where you stopped, turn { $turn }.
record-waiting = This turn could not be saved yet ({ $why }). Play goes on; it is saved as soon as that is possible.
seed-line = Seed { $seed }.
first-start = Welcome. Who are you? A made-up name is best; it stays on this computer with your practices. What you type goes when a practice is over, unless you choose to keep it (rapport data typed keep); only a room you lead in the window keeps its proposals and notes. You can see and erase everything: rapport data inventory, rapport data erase. Nothing is sent anywhere. (Enter for "{ $default }")
first-start-piped = The first line of the input was taken as the name “{ $name }”. Give --profile NAME, and every line is a reply; or use --script.
default-profile = me
none = nothing
