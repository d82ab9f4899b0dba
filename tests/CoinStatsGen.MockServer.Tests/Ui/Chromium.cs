using Microsoft.Playwright;

namespace CoinStats.MockServer.Tests.Ui;

/// <summary>A real Chromium without a window, started once. Where none is installed, says why the tests skip.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>How long to wait for what must come, in milliseconds: long enough for a machine with much else to do.</summary>
    public const int Patience = 120_000;

    private static readonly string[] Places =
    [
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private IPlaywright? _playwright;

    /// <summary>Where it is.</summary>
    public static string? Program { get; } = Array.Find(Places, File.Exists);

    /// <summary>Why it is missing.</summary>
    public static string? Missing => Program is null ? "Chromium is missing: run eng/install-test-tools.sh, or set CHROMIUM_PATH." : null;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Program is not null)
        {
            Assertions.SetDefaultExpectTimeout(Patience);
            _playwright = await Playwright.CreateAsync();

            // Root has no sandbox to offer; the tests visit nothing but their own server.
            Browser = await _playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = Program,
                    Timeout = Patience,
                    Args = ["--no-sandbox", "--force-color-profile=srgb", "--disable-lcd-text"],
                }
            );
        }
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>One browser for all tests of the page.</summary>
[CollectionDefinition(Name)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}

/// <summary>A fact that needs Chromium.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>A theory that needs Chromium.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
