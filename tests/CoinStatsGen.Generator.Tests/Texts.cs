namespace CoinStatsGen.Generator.Tests;

/// <summary>Texts that try to leave the place they stand in.</summary>
internal static class Texts
{
    public static readonly string[] Hostile =
    [
        "*/ class Evil { } /*",
        "\"); System.Environment.Exit(1); //",
        "\"\"\"\" + Evil() + \"\"\"\"",
        "</summary>\nclass Evil { }",
        "line\nclass Evil { }\rclass Evil2 { }",
        "next\u0085class Evil { } line\u2028class Evil2 { } paragraph\u2029class Evil3 { }",
        "} class Evil { {",
        "{{0}} {Evil}",
        "\ud800 lonely \udc00 halves \udbff",
        "#endif\n#pragma warning restore\n#error Evil",
        "\\u0022; Evil(); //\\",
        "<script>&amp;]]><!-- -->",
        "\0\u0001\u001f\ufffe\uffff",
        "@\"$\"\"{Evil()}",
        "'; Evil(); '",
        "?><xml",
        "\u202e\u200d\u2066bidi",
        "  ",
        "",
    ];
}
