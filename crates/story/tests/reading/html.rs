use expect_test::expect;

use crate::support::check;

#[test]
fn a_page_with_structured_data() {
    check(
        "page.html",
        r#"<!DOCTYPE html><html lang="en-GB"><head><title>Envoys meet in Geneva | The Newswire</title>
<meta property="og:title" content="Envoys meet in Geneva"><meta property="og:site_name" content="The Newswire">
<meta name="copyright" content="© 2024 The Newswire. All rights reserved.">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Envoys meet in Geneva",
"datePublished":"2024-03-04T21:15:00+01:00","author":{"@type":"Person","name":"Ann Other"}}</script></head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav>
<article><h1>Envoys meet in Geneva</h1><p class="byline">By Ann Other</p>
<figure><img src="a.jpg"><figcaption>Envoys arrive at the palace on Monday.</figcaption></figure>
<p>Envoys of Norway and Kenya met in Geneva on Monday to talk about fishing rights, which both sides have claimed for many years.</p>
<p>The talks, which a Swiss diplomat led, lasted four hours, and the envoys agreed to meet again in Oslo before the end of the month.</p>
<p>Norway&#8217;s foreign ministry said in a statement that the talks had been useful, and Kenya's embassy called them open and frank.</p>
</article><footer>Contact us</footer></body></html>"#,
        expect![[r#"
            named page
             headline: Envoys meet in Geneva
             byline: Ann Other
             published: 2024-03-04 21:15:00
             body: By Ann Other\n\nEnvoys of Norway and Kenya met in Geneva on Monday to talk about fishing rights, which both sides have claimed for many years.\n\nThe talks, which a Swiss diplomat led, lasted four hours, and the envoys agreed to meet again in Oslo before the end of the month.\n\nNorway’s foreign ministry said in a statement that the talks had been useful, and Kenya's embassy called them open and frank.
             caption: Envoys arrive at the palace on Monday.
             rights: © 2024 The Newswire. All rights reserved.
             publisher: The Newswire
             language: en
        "#]],
    );
}
