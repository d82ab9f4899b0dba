using System.Text;

namespace CoinStats.Tests.Json.Fuzzing;

/// <summary>Documents that the mutations start from.</summary>
internal static class Payloads
{
    internal static readonly byte[][] Seeds =
    [
        Utf8(
            """[{"id":"bitcoin","price":64321.123456789012,"rank":1,"count":-7,"ratio":0.25,"active":true,"at":"2024-05-06T07:08:09.123Z","day":"2024-02-29","key":"0f8fad5b-d9cb-469f-a165-70867728950e","data":"AQIDBA==","a name of more than thirty-two bytes ü":"x","tags":["a","b",null],"points":[[1714000000,1.5],[2,3e-7]],"quotes":{"USD":1,"EUR":0.92},"extra":{"any":[1,"two",null,{"x":{}}]},"child":{"id":"inner","child":null}}]"""
        ),
        Utf8(
            """
            [
              { "child" : { "rank": "12", "price" : "1.5e3" , "id" : "pretty \"quoted\" \\ \/ \b\f\n\r\t \u00fc \uD83D\uDE00" },
                "id" : "Zürich — 東京 😀, more than thirty-two bytes long in all",
                "unknown" : [ [ ], { }, { "deep" : [ 0, -0, 0.0, -0.0e0, 1E+2 ] }, true , false, null ],
                "tags" : [ ] , "quotes" : { } , "points" : [ [ ] , null ] }
              , null , { }
            ]
            """
        ),
        Utf8(
            """[{"id":"","\u0069\u0064":"escaped name","price":1,"price":2,"quotes":{"a":1,"a":2,"\u0061":3},"extra":null,"id":null,"price":null,"rank":9223372036854775807,"count":2147483647},{"count":-2147483648,"rank":-9223372036854775808,"price":1.7976931348623157e308,"ratio":3.4028235e38,"at":"2024-05-06T07:08:09+02:00","active":null}]"""
        ),
        Utf8("null"),
        Utf8("[]"),
        Utf8(Nested(62)),
        Utf8(Nested(63)),
        Utf8(Nested(64)),
    ];

    /// <summary>Bits of text that are likely to hurt.</summary>
    internal static readonly byte[][] Fragments =
    [
        .. new[]
        {
            "\"",
            "\\",
            "\\u",
            "\\ud800",
            "\\udc00",
            "\\uD83D\\uDE00",
            "\\u0000",
            "\\x",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            " ",
            "\n",
            "\t",
            "\r",
            "\0",
            "\u000b",
            "/",
            "//",
            "/* */",
            "null",
            "nul",
            "true",
            "false",
            "True",
            "NaN",
            "Infinity",
            "-Infinity",
            "\"NaN\"",
            "\"Infinity\"",
            "\"-Infinity\"",
            "\"1\"",
            "\" 1\"",
            "\"1 \"",
            "\"+1\"",
            "\"\"",
            "\"1e3\"",
            "\"1,5\"",
            "\"0x1\"",
            "\"01\"",
            "\".5\"",
            "\"5.\"",
            "\"1e400\"",
            "\"\\u0031\"",
            "0",
            "-0",
            "01",
            "-01",
            "00",
            "-",
            "+1",
            "1.",
            ".5",
            "1e",
            "1e+",
            "1E5",
            "1e400",
            "-1e400",
            "1e-400",
            "5e-324",
            "2.2250738585072011e-308",
            "9007199254740993",
            "123456789012345678901234567890",
            "0.000000000000000000000000000001234567890123456789",
            "1.0",
            "1e2",
            "9223372036854775808",
            "-9223372036854775809",
            "2147483648",
            "-2147483649",
            "18446744073709551616",
            "7.2057594037927933e16",
            "3.4028236e38",
            "1e39",
            "\"2024-02-30\"",
            "\"2024-2-3\"",
            "\"2024-05-06\"",
            "\"2024-05-06T07:08\"",
            "\"2024-05-06T24:00:00Z\"",
            "\"0001-01-01T00:00:00+14:00\"",
            "\"0f8fad5bd9cb469fa16570867728950e\"",
            "\"AQ=\"",
            "\"A Q==\"",
            "\"id\":",
            "\"price\":",
            "\"child\":{",
            "\"extra\":",
            "\"tags\":[",
            "\"quotes\":{",
            "\"unknown\":",
            "\"Id\":1",
            "\"i\\u0064\":\"z\"",
            "\"x\\ud800\":1,",
            "\"\":0,",
        }.Select(Encoding.UTF8.GetBytes),
        [0xEF, 0xBB, 0xBF],
        [0xFF],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [0xE2, 0x82],
        [0xC3],
        [0x80],
        [0xF0, 0x9F, 0x98],
        [0x7F],
    ];

    private static string Nested(int levels) =>
        """[{"extra":"""
        + new string('[', levels - 2)
        + new string(']', levels - 2)
        + ""","unknown":"""
        + new string('[', levels - 2)
        + new string(']', levels - 2)
        + "}]";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
