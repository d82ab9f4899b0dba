using Microsoft.Playwright;

namespace CoinStats.MockServer.Tests.Ui;

/// <summary>A server, and its page in a browser. Notes what must not happen: problems of the page, and calls to anybody else.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly HttpClient _http;

    private OpenPage(CoinStatsMockServer server, IBrowserContext context, IPage page)
    {
        Server = server;
        _context = context;
        Page = page;
        _http = new HttpClient(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !IsOfTheNetwork(message.Text), message.Text);
        page.PageError += (_, problem) => Note(holds: true, problem);
        page.Dialog += async (_, dialog) =>
        {
            Note(holds: true, "dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
            Note(
                !request.Url.StartsWith(server.BaseAddress.ToString(), StringComparison.Ordinal)
                    && !request.Url.StartsWith("data:", StringComparison.Ordinal),
                request.Url
            );
    }

    public CoinStatsMockServer Server { get; }

    public IPage Page { get; }

    /// <summary>What must not happen.</summary>
    public List<string> Problems { get; } = [];

    public static async Task<OpenPage> StartAsync(
        Chromium chromium,
        CoinStatsMockOptions? options = null,
        ColorScheme scheme = ColorScheme.Light,
        string tab = "",
        int width = 1440,
        int height = 900
    )
    {
        var server = await CoinStatsMockServer.StartAsync(options ?? new CoinStatsMockOptions());
        var context = await chromium.Browser.NewContextAsync(
            new()
            {
                ColorScheme = scheme,
                ViewportSize = new() { Width = width, Height = height },
                ReducedMotion = ReducedMotion.Reduce,
                Locale = "en-GB",
                TimezoneId = "UTC",
            }
        );
        context.SetDefaultTimeout(Chromium.Patience);
        var open = new OpenPage(server, context, await context.NewPageAsync());
        await open.Page.GotoAsync(server.BaseAddress + "__admin/ui" + (tab.Length > 0 ? "#" + tab : ""));
        return open;
    }

    /// <summary>Calls the server as somebody else would.</summary>
    public async Task CallAsync(
        string path,
        string? prefer = null,
        string? key = "any",
        string? lane = null,
        string method = "GET",
        string? body = null
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in new[] { ("X-API-KEY", key), ("Prefer", prefer), ("X-Mock-Lane", lane) })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        }

        try
        {
            using var answer = await _http.SendAsync(request);
        }
        catch (HttpRequestException)
        {
            // Broken on purpose.
        }
    }

    public ILocator Tab(string name) =>
        Page.GetByRole(
            AriaRole.Tab,
            new()
            {
                NameRegex = new System.Text.RegularExpressions.Regex(
                    "^" + name,
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromMinutes(1)
                ),
            }
        );

    public ILocator Row(string text) => Page.Locator("#journal-list .row", new() { HasText = text });

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        _http.Dispose();
        await Server.DisposeAsync();
    }

    // The console also names every answer of 400 and more, which this server gives all day.
    private static bool IsOfTheNetwork(string text) => text.StartsWith("Failed to load resource", StringComparison.Ordinal);

    private void Note(bool holds, string what)
    {
        if (holds)
        {
            lock (Problems)
            {
                Problems.Add(what);
            }
        }
    }
}
