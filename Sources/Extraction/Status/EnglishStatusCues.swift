// The words by which English says that something did not happen, is to come, may be, or is only claimed.
// They are words of the language; no topic has a place here.
extension StatusCue {
  static let english: [StatusCue] =
    list(
      .harmless,
      """
      will no longer / would no longer / shall no longer / not the first / not the only / not the last / not the second / not only / not just / not merely / not simply / not least / not to mention / not until
      not necessarily / no doubt / no less / no fewer / no more than / no sooner / no longer / no later
      no other than / none other / nothing but / no. / as if / if only / will of / may day
      not say why / not say when / not say how / not explain why / not given a reason / not give a reason
      not immediately clear / not clear why / not said why / never explained / not explained
      a novel coronavirus / the novel coronavirus / believe in / believes in
      called for putting / called for \"putting / called for “putting / calls for putting / calling for putting / called for placing / calls for placing
      once a / once an / once the / once his / once her / once its / once their
      perhaps a thousand / perhaps a hundred / perhaps a dozen / perhaps several / perhaps two / perhaps three
      perhaps four / perhaps five / perhaps hundreds / perhaps thousands / perhaps dozens
      latest to be / first to be / second to be / third to be / fourth to be / fifth to be / last to be / official to be / officials to be
      minister to be / ministers to be / general to be / generals to be / officer to be / officers to be / chief to be / leader to be
      leaders to be / member to be / members to be / governor to be / boss to be / head to be / secretary to be / figure to be / figures to be
      not since / not stop / not prevent / not keep / not deter / not dissuade / failed to stop / failed to prevent / failed to keep
      failed to deter / failed to dissuade / failed to contain / failed to quell / not hesitate / never hesitated
      prosecutors allege / prosecutors alleged / prosecution alleges / prosecution alleged / indictment alleges / indictment alleged
      will be succeeded / will be replaced by / is to be succeeded / is to be replaced by / to be succeeded by / to be replaced by
      act was to / move was to / step was to / vote was to / decision was to
      weeks of speculation / months of speculation / days of speculation / end to speculation / ended speculation
      would not go home / would not go until / would not go before / would not go unless / would not go away / would not leave / would not move / would not budge / would not disperse / would not back down
      not deny / not denied / nor denied / without denying / not denying / not be drawn / not drawn on
      due to the / likely because / without doubt / without delay / without precedent
      """)
    + list(
      .mark(.denied, [.before(4)]), "not / never / nor / neither / yet to / failed to")
    + list(.mark(.denied, [.before(1)]), "refused to / refuses to / declined to")
    + list(.mark(.denied, [.before(2)]), "cannot")
    // "Police reject riot claim"
    + list(.mark(.denied, [.before(0)]), "reject / rejects")
    + list(.mark(.denied, [.before(1)]), "nobody / no one")
    + list(.mark(.denied, [.before(2)]), "no / without")
    + list(
      .mark(.denied, [.complement]),
      """
      denied / denies / deny / denying / refuted / refutes / debunked / ruled out / no evidence
      no sign / no signs / no indication / no proof / not true / false reports / false claims
      false rumours / false rumors / dismissed reports / brushed aside / brushes aside / brushed off reports / brushed off a report / dismissed rumours / dismissed rumors
      rejected accounts / rejected posts / rejected online accounts / dismissed accounts / dismissed posts / dismissed online posts / dismissed social media posts / dismissed videos / dismissed a video
      dismissed talk / dismissed suggestions / dismissed speculation / dismisses reports / dismissed the report
      rejected talk / rejected suggestions / rejected the report / rejected a report / rejects reports / quashed rumours
      quashed rumors / quashed reports / played down reports / laughed off / scotched rumours / scotched rumors / no plans to
      no plan to / dismissed claims / rejected reports / rejected claims / reject claim / reject claims / rejects claim / rejects claims / deny claims / contrary to reports
      """)
    + list(
      .mark(.denied, [.behind(6)]),
      """
      is unfounded / are unfounded / was unfounded / were unfounded / are baseless / are groundless / is groundless
      cancelled / canceled / called off / not take place / not happen / not occur / not materialise
      not materialize / never took place / never happened / untrue / is false / was false / were false
      are false / a hoax / hoaxes / is fake / was fake
      """)
    + list(
      .mark(.denied, [.sentence]),
      """
      as a fabrication / as fabrications / as bogus / as fake / as invented / as invention
      chasing shadows / catching shadows / out of thin air / pure invention / utterly false / completely false
      totally false / entirely false / sheer nonsense / pure nonsense / complete nonsense
      sheer fabrication / pure fabrication / complete fabrication / fabricated report / fake news
      as baseless / as groundless / as unfounded / as fabricated / as false / as untrue / as nonsense / as rumours
      as rumors / as a rumour / as a rumor / as a hoax / as fiction / is baseless / was baseless / are baseless / are rumours
      are rumors / is a rumour / is a rumor / were rumours / old footage / old video
      such slander / this slander / make up such / makes up such / made up such / vicious rumours / vicious rumors / rumour mongers / rumor mongers
      groundless rumor / groundless rumour / baseless rumor / baseless rumour / no truth to / no truth in
      """)
    + list(
      .mark(.planned, [.before(7), .behind(0)]),
      "will / shall / would / is to / are to / was to / were to / due to be / is due / are due")
    + list(
      .mark(.planned, [.before(5), .behind(2)]),
      """
      plans to / plan to / planned to / planning to / scheduled to / scheduled for / expected to
      set to / slated to / slated for / intends to / intend to / intended to / aims to / aim to
      prepares to / prepare to / preparing to / about to / going to / planned for / is expected
      are expected / is planned / are planned / is scheduled / are scheduled
      """)
    // Of what its subject names, whatever stands between.
    + list(
      .mark(.planned, [.behind(16)]),
      """
      is to go ahead / are to go ahead / will go ahead / is to take place / are to take place
      will take place / is due to take place / is to be held / will be held
      """)
    + list(.mark(.planned, [.before(2)]), "upcoming / forthcoming")
    + list(.mark(.planned, [.before(0)]), "to be")
    + list(
      .possibility([.before(7), .behind(0), .subject(6)]),
      "could / may / might / can / may have / might have / could have")
    + list(
      .mark(.hypothetical, [.before(12)]),
      """
      unless / whether / what if / in case / provided that
      in the event
      """)
    + list(
      .mark(.hypothetical, [.before(12), .complement]),
      """
      if / there is a chance / there is every chance / a possibility that / possibility that / the possibility of
      the prospect of / likelihood of / it is possible / is it possible / it is conceivable / it is likely / odds are
      """)
    + list(
      .mark(.hypothetical, [.behind(8)]),
      """
      is possible / are possible / is conceivable / are conceivable / is likely / are likely / is not ruled out / looms / loom
      is looming / are looming / is in prospect / is on the cards / are on the cards
      """)
    + list(
      .mark(.hypothetical, [.sentence]),
      """
      in one scenario / in the scenario / in a scenario / in this scenario / tabletop exercise / war game / wargame
      the scene in which / a scene in which / in the book / hundred extras / thousand extras / a novel / the novel / thriller / fictional / in fiction / tv drama / television drama / screenplay / satire
      were it ever / were they ever / were he ever / were she ever / be news indeed if / were it to / were they to / were he to / were she to
      """)
    + list(
      .mark(.hypothetical, [.before(3)]),
      """
      should / ought to / possible / possibly / perhaps / maybe / potential / potentially / likely to
      risk of / risks of / threat of / threats of / threatened to / threatens to / threatening to
      fear of / fears of / warned of / warns of / warned against / danger of / prevent / prevents
      preventing / avoid / avoiding / avert / averting / guard against / calls for / called for
      wanted to / hoped to / proposed / considering / mulling / feel like / felt like
      """)
    + list(.former([.before(2)]), "once / previously / formerly")
    + list(
      .mark(.historical, [.before(9)]),
      """
      weeks after / months after / years after / month after / year after
      """)
    + list(
      .mark(.claimed, [.before(2), .inside, .behind(1)]), "reportedly")
    + list(
      .mark(.claimed, [.before(1), .inside]),
      "allegedly / purportedly / supposedly / reputedly / rumored / rumoured / alleged / purported")
    + list(
      .mark(.claimed, [.before(8)]),
      """
      presumed to / rumored to / rumoured to / alleged to / is said to / are said to / was said to / were said to / is believed to / are believed to
      is thought to / are thought to / said to be / believed to be / thought to be
      """)
    + list(
      .mark(.claimed, [.complement]),
      """
      asked about / questioned about / pressed about / rumor has it / rumour has it / gossip / rumors / rumours / rumor / rumour / speculation / speculated
      is said by / are said by / was said by / believes / believe / believed that / thinks / suspects that / suspect that / speculate / speculate that / speculates / speculates that
      alleges / allege / alleged that / alleging / tells of / claims to know that
      a post about / posts about / there are reports / there were reports / there have been reports / amid reports
      guesses / reckons / have claimed / has claimed / claimed that / claims that / not confirmed / unconfirmed / it is said / sources said / sources say / unnamed sources / anonymous sources
      """)
    + list(
      .mark(.hypothetical, [.rest]),
      """
      say they were to / say he were to / say she were to / say it were to / suppose / supposing / imagine
      assuming / suppose that / assuming that / imagine that
      """)
    + list(
      .mark(.claimed, [.rest]),
      """
      in my opinion / in my view / in my judgment / my guess is / i suspect / i reckon / whisper that / whispers that / whispered that
      have it that / has it that / had it that / story goes that / the report that / a report that / on reports that
      to reports that / about reports that / of reports that / after reports that
      """)
    + list(
      .mark(.claimed, [.sentence]),
      """
      if true, / if confirmed, / if the report is true / if the reports are true / if it is true
      are to be believed / is to be believed / no other source / no second source / only one source / no independent confirmation / no official source has
      purports to / purporting to / of unknown origin / claimed to show / word is that / the word is / being whispered / is whispered / so goes the gossip
      so at least goes / according to gossip / authenticity could not / authenticity of which / leaked message / leaked transcript / leaked audio / leaked recording
      unverified post / unverified posts / unverified message / anonymous post / anonymous posts / anonymous letter / anonymous message
      said to show / claims to show / claiming to show / unverified video / unverified account / according to a post / according to posts / according to one post / a viral post / a widely shared post
      according to a newspaper report / according to a media report / according to media reports / according to news reports
      unconfirmed rumours / unconfirmed rumors / unconfirmed reports / unverified rumours / unverified rumors / unverified reports / unverified claims
      according to sources / according to a source / according to unnamed / a source said / a source told / sources told / said a source
      one source said / source says / citing sources / citing a source / citing a person / citing two people / citing three people / citing several people / citing one person / quoting a person
      quoting two people / quoting three people / quoting four people / quoting five people / quoting six people
      quoting seven people / quoting eight people / quoting nine people / quoting ten people / quoting several people
      citing four people / citing five people / citing six people / citing seven people / citing eight people
      citing nine people / citing ten people
      they do not name / they did not name / he does not name / she does not name / it does not name / it did not name
      quoting sources / quoting a source / quoting people / quoting unnamed / quoting anonymous / quoting unidentified
      quoting current / quoting former / citing current / citing former / quoting us officials / quoting american officials
      citing us officials / citing american officials / citing western officials
      citing people familiar / citing unnamed / citing anonymous / citing unidentified / citing people
      according to a u.s. official / according to u.s. officials / according to two u.s. officials
      according to american officials / according to an american official / according to western officials
      people familiar with the matter / people familiar with the / people briefed on / people with knowledge of the matter / direct knowledge of the / sources close to / a source close to
      been briefed on / not authorised to speak / not authorized to speak
      """)
    + list(
      .speaker,
      """
      analyst / analysts / commentator / commentators / observer / observers / expert / experts
      scholar / scholars / critic / critics / pundit / pundits / blogger / bloggers / netizen / netizens
      dissident / dissidents / people familiar / columnist / columnists / websites / sites / vlogger / vloggers / youtuber / youtubers / podcaster / influencer / influencers / insider / insiders
      a guest who / studio guest / studio guests / panellist / panelist / host / hosts / broadcasters / podcasters / streamer / streamers / unnamed / unidentified / tabloid / tabloids / diplomat / diplomats / channels / posts / exile / exiles / activist / activists / chatter / users
      person close / person in close contact / person with knowledge / american officials / u.s. officials / us officials / western officials / american intelligence / u.s. intelligence
      a post on / one post / another post / unnamed officials / anonymous officials / unidentified officials / unnamed american officials
      unnamed us officials / unnamed western officials / unnamed chinese officials / people close to / insiders close to
      anonymous accounts / accounts / anonymous account / x account / twitter account / weibo account / telegram account / social media account / telegram channel / youtube channel / overseas social media / people with knowledge / persons familiar / people briefed / sources familiar / academic / academics / watchers / contact / contacts / tipster / tipsters / messages passed around / messages circulating / chat groups
      """)
    + list(
      .speech(isBefore: false),
      """
      maintain / maintains / maintained / insist / insists / insisted / swear / swears / predict / predicts / predicted
      tell of / recount / recounts / recounted / relate / relates / assert / asserts / asserted / contend / contends / contended / say / says / said / believe / believes / believed / think / thinks / thought / claim / claims
      claimed / argue / argues / argued / suggest / suggests / suggested / note / notes / noted / wrote
      writes / called it / called the / called this / called that / called his / called her / described it / described the / described this / described that / described his / likened / analyse / analyses / analyze / analyzes / point out / points out / pointed out / comments
      commented / told / see / sees / reckon / reckons / interpret / interprets / interpreted
      as saying / posted / tweeted / attribute / attributes / attributed / warn / warns / estimate / estimates / suspect / suspects
      """)
    + list(
      .speech(isBefore: true), "according to / in the view of / in the opinion of / in the eyes of")
    // "The removal of Oak on Friday was no accident, analysts say."
    + list(
      .comment([.behind(2), .subject(9)]),
      """
      was no accident / is no accident / was no coincidence / is no coincidence / came as / comes as / could be read / can be read
      may be read / might be read / could be seen / can be seen / may be seen / signals / signalled / signaled / underlines / underlined
      underscores / underscored / highlights / highlighted / reflects / reflected / is a sign / was a sign / is a signal / was a signal / is a blow
      was a blow / is a warning / was a warning / sends a message / sent a message / sends a signal / sent a signal / raises questions / raised questions
      deals a blow / dealt a blow / shows that / showed that / suggests that / suggested that / means that / meant that / marks / marked
      """)
    + list(.infinitive, "to")

  /// How a headline begins of a text that says what is not true.
  static let rebuttalLabels = ["fact check", "fact checking", "debunked", "false:", "no, "]

  /// How a headline of an opinion begins, up to a sign such as a colon.
  static let opinionLabels = [
    "opinion", "commentary", "comment", "editorial", "op ed", "column", "analysis", "letters",
    "letter",
    "letter to the editor", "letters to the editor", "viewpoint",
  ]

  /// What a note says by which a publisher does not make an article's views its own.
  static let disclaimers = [
    "views expressed here are", "views expressed in this", "are the author's own",
    "are the author’s own", "are those of the author", "are the views of the author",
  ]
}
