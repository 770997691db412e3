# The card of the learned part of reading.
card-what = How rapport reads typed replies: rules for wording, and a small learned part on top of them. The learned part was made from { $replies } replies to { $lines } customer lines, invented for rapport by { $authors } writers and labelled by the coding manual. No reply of a real person is in it.
card-how = How it was measured: every figure is about replies to customers that were kept out of what was learnt. The second column is stricter: replies of a writer that were all kept out. Half of the replies are hard on purpose, such as polite refusals, mockery and slips of spelling.
card-columns = figure                                            new customers, new writer, rules alone
card-macro = mean F1 of the 25 moves
card-micro = F1 over all moves
card-tone = tone read rightly
card-ranking = empathetic ranked above dismissive
card-ranking-three = warmer ranked above colder
card-shown = moves that are shown as sure and are there
card-on-words = the same, on the right words
card-length = length alone would rank rightly (chance is 0.5)
card-moves = move                   precision, recall, F1, replies that make it
card-confusion = tone as it is (rows), as it is read: empathetic, neutral, dismissive
card-kinds = kind of reply, tone read rightly, replies
card-sure = told as at least this sure: how often it is there, how many
card-weak = Known weaknesses: deadpan mockery, slights without stock words, praise meant and praise mocked, a writer's own idiom, dialect. A move that was not found may still be there, so take "I did not find" as a question. Readings are for English.
card-not = Use it to practise, and argue with it. It reads words, not people: it does not know what the person at the keyboard feels, and it must not be used to hire, pay, rank, watch or discipline anyone.
