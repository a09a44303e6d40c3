use expect_test::expect;

use crate::support::check;

#[test]
fn rss() {
    check(
        "feed.xml",
        r#"<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>The Newswire</title><link>https://example.org/</link>
<description>World</description><language>en</language><copyright>Copyright 2024 The Newswire</copyright>
<item><title>Envoys &amp; ministers meet</title><link>https://example.org/7</link><guid isPermaLink="false">wire-7</guid>
<pubDate>Mon, 04 Mar 2024 23:30:00 -0500</pubDate>
<description>&lt;p&gt;GENEVA (Newswire) -- Envoys of Norway and Kenya met on Monday.&lt;/p&gt;&lt;p&gt;They will meet again.&lt;/p&gt;</description></item>
<item><title>Nothing below</title><guid>wire-8</guid></item></channel></rss>"#,
        expect![[r#"
            id wire-7
             headline: Envoys & ministers meet
             published: 2024-03-04 23:30:00
             body: GENEVA (Newswire) -- Envoys of Norway and Kenya met on Monday.\n\nThey will meet again.
             rights: Copyright 2024 The Newswire
             publisher: The Newswire
             language: en
             url: https://example.org/7
            refused story/no-text: feed.xml (wire-8): the item has no text; nothing can be read of it
        "#]],
    );
}

#[test]
fn atom() {
    check(
        "feed",
        r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>The Newswire</title><id>urn:f</id><updated>2024-03-04T10:00:00Z</updated>
<rights>No Redistribution</rights><entry><id>urn:example:7</id><title>Envoys meet</title><updated>2024-03-04T10:00:00Z</updated>
<published>2024-03-04T09:00:00Z</published><author><name>Ann Other</name></author>
<content type="html">&lt;p&gt;Envoys of Norway and Kenya met in Geneva on Monday.&lt;/p&gt;</content></entry></feed>"#,
        expect![[r#"
            id urn:example:7
             headline: Envoys meet
             byline: Ann Other
             published: 2024-03-04 09:00:00
             body: Envoys of Norway and Kenya met in Geneva on Monday.
             rights: No Redistribution
             publisher: The Newswire
        "#]],
    );
}

#[test]
fn nitf() {
    check(
        "story.xml",
        r#"<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">
<nitf xml:lang="en-US"><head><title>Envoys</title><docdata><doc-id id-string="nw.7"/><date.issue norm="20240304T213000Z"/>
<doc.copyright year="2024" holder="The Newswire"/></docdata><pubdata name="The Newswire"/></head>
<body><body.head><hedline><hl1>Envoys meet in Geneva</hl1><hl2>Second round in Oslo</hl2></hedline><byline>By Ann Other</byline>
<dateline><location>GENEVA</location>, <story.date>March 4</story.date> (Newswire)</dateline></body.head>
<body.content><p>Envoys of <location>Norway</location> and Kenya met on Monday.</p>
<media media-type="image"><media-caption>Envoys arrive.</media-caption></media><p>They will meet again.</p></body.content></body></nitf>"#,
        expect![[r#"
            id nw.7
             headline: Envoys meet in Geneva
             subheadline: Second round in Oslo
             byline: By Ann Other
             published: 2024-03-04 21:30:00
             body: GENEVA, March 4 (Newswire) -- Envoys of Norway and Kenya met on Monday.\n\nThey will meet again.
             caption: Envoys arrive.
             rights: Copyright 2024 The Newswire
             publisher: The Newswire
             language: en
        "#]],
    );
}

#[test]
fn newsml_g2() {
    check(
        "message.xml",
        r#"<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:newsml:example.org:20240304:7" version="3" standard="NewsML-G2" xml:lang="en-GB"><rightsInfo><copyrightHolder literal="The Newswire"/>
<copyrightNotice>Copyright 2024 The Newswire</copyrightNotice><usageTerms>Not for use in archives</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider><name>The Newswire</name></provider><versionCreated>2024-03-04T22:00:00+01:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><contentCreated>2024-03-04T21:30:00+01:00</contentCreated><headline>Envoys meet in Geneva</headline><by>Ann Other</by><dateline>GENEVA, March 4 (Newswire) -</dateline><language tag="en"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Envoys of Norway and Kenya met on Monday.</p><p>They will meet again.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:newsml:example.org:20240304:8" version="2"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>
</itemSet></newsMessage>"#,
        expect![[r#"
            id urn:newsml:example.org:20240304:7
             version: 3
             headline: Envoys meet in Geneva
             byline: Ann Other
             published: 2024-03-04 21:30:00
             body: GENEVA, March 4 (Newswire) - Envoys of Norway and Kenya met on Monday.\n\nThey will meet again.
             rights: Copyright 2024 The Newswire
             rights: Not for use in archives
             publisher: The Newswire
             language: en
            refused story/withdrawn: message.xml (urn:newsml:example.org:20240304:8): its publisher marks it canceled; its reports should be withdrawn too
        "#]],
    );
}

#[test]
fn newsml_1() {
    check(
        "old.xml",
        r#"<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>example.org</ProviderId><DateId>20240304</DateId>
<NewsItemId>7</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:example.org:20240304:7:1</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20240304T213000+0100</FirstCreated><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Envoys meet in Geneva</HeadLine><ByLine>Ann Other</ByLine><DateLine>GENEVA, March 4</DateLine><CopyrightLine>(c) The Newswire</CopyrightLine></NewsLines>
<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<ContentItem><DataContent><p>Envoys of Norway and Kenya met on Monday.</p><p>They will meet again.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"#,
        expect![[r#"
            id urn:newsml:example.org:20240304:7:1
             version: 1
             headline: Envoys meet in Geneva
             byline: Ann Other
             published: 2024-03-04 21:30:00
             body: GENEVA, March 4 -- Envoys of Norway and Kenya met on Monday.\n\nThey will meet again.
             rights: (c) The Newswire
             publisher: example.org
             language: en
        "#]],
    );
}

#[test]
fn what_is_broken_is_refused() {
    check(
        "a.xml",
        "<newsItem guid='x'><itemMeta>",
        expect![[r#"
        refused story/broken-xml: a.xml: the XML cannot be read (the root node was opened but never closed); mend it at its source
    "#]],
    );
    check(
        "b.xml",
        "<packageItem guid='x'></packageItem>",
        expect![[r#"
        refused story/broken-xml: b.xml: the XML cannot be read (no newsItem in it: a package only points to items); mend it at its source
    "#]],
    );
    check(
        "c.xml",
        "<rss version='2.0'><channel><item>",
        expect![[r#"
        refused story/broken-feed: c.xml: the feed cannot be read (unable to parse XML: Parser error: syntax error: tag not closed: `>` not found before end of input); mend it at its source
    "#]],
    );
}
