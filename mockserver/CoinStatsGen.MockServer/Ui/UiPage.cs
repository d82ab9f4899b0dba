using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Matching;

namespace CoinStats.MockServer.Ui;

/// <summary>
/// The page: one document with its style and script inside, put together once from the files of <c>Page/</c>. The policy names their
/// hashes, so that nothing else runs, and lets it talk to this server only.
/// </summary>
internal static class UiPage
{
    /// <summary>Headers of everything the page reads.</summary>
    public static readonly HeaderField[] Guards = [new("Cache-Control", "no-store"), new("X-Content-Type-Options", "nosniff")];

    private const string Resources = "ui/";
    private static readonly string[] Styles = ["base.css", "controls.css", "journal.css", "panels.css"];
    private static readonly string[] Scripts =
    [
        "dom.js",
        "api.js",
        "json.js",
        "rows.js",
        "journal.js",
        "detail.js",
        "operations.js",
        "coverage.js",
        "simulations.js",
        "send.js",
        "shell.js",
    ];

    private static readonly Lazy<MockReply> Made = new(Make);

    /// <summary>The page.</summary>
    public static MockReply Reply => Made.Value;

    /// <summary>An answer of the page's own data.</summary>
    public static MockReply Json(JsonNode body) =>
        new()
        {
            Status = 200,
            ContentType = "application/json",
            Headers = Guards,
            Body = Encoding.UTF8.GetBytes(body.ToJsonString(JsonText.Compact)),
        };

    private static MockReply Make()
    {
        var style = Join(Styles);
        var script = Join(Scripts);
        var html = Read("page.html")
            .Replace("/*style*/", style, StringComparison.Ordinal)
            .Replace("/*script*/", script, StringComparison.Ordinal);
        var policy =
            $"default-src 'none'; script-src '{Hash(script)}'; style-src '{Hash(style)}'; connect-src 'self'; img-src data:; "
            + $"base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
        return new MockReply
        {
            Status = 200,
            ContentType = "text/html;charset=utf-8",
            Headers =
            [
                .. Guards,
                new("Content-Security-Policy", policy),
                new("Referrer-Policy", "no-referrer"),
                new("Cross-Origin-Opener-Policy", "same-origin"),
                new("X-Frame-Options", "DENY"),
            ],
            Body = Encoding.UTF8.GetBytes(html),
        };
    }

    private static string Join(string[] names) => string.Concat(names.Select(Read));

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Read(string name)
    {
        using var stream = typeof(UiPage).Assembly.GetManifestResourceStream(Resources + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
