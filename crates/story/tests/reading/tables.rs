use expect_test::expect;

use crate::support::check;

#[test]
fn columns_by_their_usual_names() {
    check(
        "wire.csv",
        "\u{feff}ID,Title,Pub_Date,Text\n7,\"Envoys, ministers meet\",2024-03-04,\"Envoys met.\n\nThey parted.\"\n8,x,y,z,too,many\n9,Quiet,,\n10,Last,,Envoys left.\n",
        expect![[r#"
            id 7
             headline: Envoys, ministers meet
             published: 2024-03-04
             body: Envoys met.\n\nThey parted.
            refused story/broken-table: wire.csv, line 5: the row cannot be read (it has 6 values for 4 columns); mend or leave out this row
            refused story/no-text-field: wire.csv, line 6: no field is known to hold the text (there are: ID, Pub_Date, Text, Title); say which with a mapping, text=FIELD
            id 10
             headline: Last
             body: Envoys left.
        "#]],
    );
    check(
        "wire.tsv",
        "id\tbody\n7\tEnvoys met; then left.\n",
        expect![[r#"
        id 7
         body: Envoys met; then left.
    "#]],
    );
    check(
        "wire.csv",
        "id;text\n7;Envoys met, then left.\n",
        expect![[r#"
        id 7
         body: Envoys met, then left.
    "#]],
    );
    check(
        "wire.csv",
        "colour,shape\nblue,round\n",
        expect![[r#"
        refused story/no-text-field: wire.csv, line 2: no field is known to hold the text (there are: colour, shape); say which with a mapping, text=FIELD
    "#]],
    );
}
