using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace CoinStats.MockServer.Tests.Ui;

/// <summary>The journal on the page: live, escaped, smooth at ten thousand rows.</summary>
[Collection(ChromiumTests.Name)]
public sealed class JournalViewTests(Chromium chromium, ITestOutputHelper output)
{
    private const string Script = "<img src=x onerror=window.ran=1><script>window.ran=1</script>";

    [BrowserFact]
    public async Task Request_ShowsUpByItself_WithTheReason()
    {
        await using var open = await OpenPage.StartAsync(chromium);
        await Assertions.Expect(open.Page.Locator("#journal-empty")).ToBeVisibleAsync();
        await open.CallAsync("/v1/coins/bitcoin", prefer: "code=429");
        await open.CallAsync("/v1/nowhere");
        await Assertions.Expect(open.Row("/v1/coins/bitcoin")).ToContainTextAsync("asked for by Prefer: code=429");
        await Assertions.Expect(open.Row("/v1/nowhere")).ToContainTextAsync("the document has no such path");
        await open.Row("/v1/coins/bitcoin").ClickAsync();
        var detail = open.Page.Locator("#journal-detail");
        await Assertions.Expect(detail).ToContainTextAsync("Because: preferred");
        await Assertions.Expect(detail).ToContainTextAsync("Rate limit exceeded");
        await Assertions.Expect(detail).ToContainTextAsync("(hidden)", new() { UseInnerText = true });
        (await detail.InnerTextAsync()).ShouldNotContain("X-API-KEY\nany");
        open.Problems.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Script_InARequest_IsShown_NotRun()
    {
        await using var open = await OpenPage.StartAsync(chromium);
        open.Server.AddMappings(
            JsonSerializer.Serialize(
                new
                {
                    name = Script,
                    request = new { urlPath = "/evil" },
                    response = new { status = 200, body = Script },
                }
            )
        );
        await open.CallAsync("/evil?" + Script, prefer: Script, lane: null, method: "POST", body: Script);
        await open.CallAsync("/v1/coins?limit=" + Script, lane: Script);
        await open.CallAsync("/v1/coins?limit=" + Uri.EscapeDataString(Script));
        await open.Row("/evil").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#journal-detail pre").Last).ToHaveTextAsync(Script);
        await open.Row("limit=").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#journal-detail .reason")).ToContainTextAsync("<script>");
        await open.Page.Locator("#lane").SelectOptionAsync(Script);
        await Assertions.Expect(open.Row("limit=")).ToBeVisibleAsync();
        (await open.Page.EvaluateAsync<bool>("() => 'ran' in window")).ShouldBeFalse();
        (await open.Page.Locator("script").CountAsync()).ShouldBe(1, "the page's own");
        (await open.Page.Locator("img").CountAsync()).ShouldBe(0);
        open.Problems.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task FilterPauseAndClear_DoWhatTheySay()
    {
        await using var open = await OpenPage.StartAsync(chromium);
        await open.CallAsync("/v1/coins/bitcoin");
        await open.CallAsync("/v1/coins/ethereum", prefer: "code=503");
        await Assertions.Expect(open.Page.Locator("#journal-count")).ToHaveTextAsync("2");
        await open.Page.Locator("#journal-filter").FillAsync("ethereum preferred");
        await Assertions.Expect(open.Row("bitcoin")).ToBeHiddenAsync();
        await Assertions.Expect(open.Row("ethereum")).ToBeVisibleAsync();
        await open.Page.Locator("#journal-filter").FillAsync("");
        await open.Page.Locator("#journal-status").SelectOptionAsync("2");
        await Assertions.Expect(open.Row("ethereum")).ToBeHiddenAsync();
        await open.Page.Locator("#journal-status").SelectOptionAsync("");
        await open.Page.Locator("#journal-pause").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#link")).ToHaveTextAsync("‖ paused");
        await open.CallAsync("/v1/fiats");
        await open.Page.Locator("#journal-pause").ClickAsync();
        await Assertions.Expect(open.Row("/v1/fiats")).ToBeVisibleAsync();
        await open.Page.Locator("#journal-clear").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#journal-empty")).ToBeVisibleAsync();
        await open.CallAsync("/v1/markets");
        await Assertions.Expect(open.Row("/v1/markets")).ToBeVisibleAsync();
        open.Server.Reset();
        await Assertions.Expect(open.Page.Locator("#journal-count")).ToHaveTextAsync("0");
    }

    [BrowserFact]
    public async Task TenThousandRows_StaySmooth()
    {
        await using var open = await OpenPage.StartAsync(chromium, new CoinStatsMockOptions { JournalCapacity = 10_000 });
        for (var i = 0; i < 10_500; i++)
        {
            await open.CallAsync(string.Create(CultureInfo.InvariantCulture, $"/v1/coins/coin-{i}"));
        }

        await Assertions.Expect(open.Page.Locator("#journal-count")).ToHaveTextAsync("10,000", new() { Timeout = Chromium.Patience });
        (await IsSmoothAsync(open.Page)).ShouldBeTrue(
            "in no round was a step through 10,000 rows done in a sixtieth of a second, nor in thrice the time of one through a hundred"
        );
        await open.Page.Locator("#journal-list").FocusAsync();
        await open.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(open.Page.Locator("#journal-list [aria-selected=true]")).ToContainTextAsync("coin-500");
        await Assertions.Expect(open.Page.Locator("#journal-detail")).ToContainTextAsync("/v1/coins/coin-500");
        open.Problems.ShouldBeEmpty();
    }

    /// <summary>
    /// What a step costs is what it changes: as much as the rows in sight, however many there are. That is counted, and holds on any
    /// machine.
    /// Time is measured against the same page with a hundred rows, in the same round; a machine with much else to do gets more rounds.
    /// </summary>
    private async Task<bool> IsSmoothAsync(IPage page)
    {
        const int Steps = 60;
        const double Frame = 1000 / 60.0;
        for (var round = 0; round < 10; round++)
        {
            await page.Locator("#journal-filter").FillAsync("coin-70");
            var few = await ScrollAsync(page, Steps);
            await page.Locator("#journal-filter").FillAsync("");
            var many = await ScrollAsync(page, Steps);
            output.WriteLine($"a hundred rows: {few}; 10,000 rows: {many}");
            many.GetProperty("height").GetInt32().ShouldBe(10_000 * 34);
            many.GetProperty("rows").GetInt32().ShouldBeLessThan(60);
            many.GetProperty("changes")
                .GetInt32()
                .ShouldBeInRange(Steps, few.GetProperty("changes").GetInt32() * 3 / 2, "changes of the page");
            var work = many.GetProperty("work").GetDouble();
            if (work < Frame || work < few.GetProperty("work").GetDouble() * 3)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<JsonElement> ScrollAsync(IPage page, int steps) =>
        await page.EvaluateAsync<JsonElement>(
            """
            async steps => {
              const list = document.getElementById("journal-list");
              let changes = 0;
              const observer = new MutationObserver(seen => changes += seen.length);
              observer.observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
              const work = [];
              for (let i = 0; i < steps; i++) {
                list.scrollTop = i % 3 === 0 ? (i * 5003) % list.scrollHeight : list.scrollTop + 340;
                list.dispatchEvent(new Event("scroll"));
                const at = await new Promise(requestAnimationFrame);
                list.getBoundingClientRect();
                work.push(performance.now() - at);
              }
              changes += observer.takeRecords().length;
              observer.disconnect();
              return { work: work.sort((l, r) => l - r)[steps >> 1], changes, rows: list.querySelectorAll(".row").length, height: list.scrollHeight };
            }
            """,
            steps
        );

    [BrowserFact]
    public async Task Reader_FurtherDown_KeepsThePlace()
    {
        await using var open = await OpenPage.StartAsync(chromium);
        for (var i = 0; i < 200; i++)
        {
            await open.CallAsync(string.Create(CultureInfo.InvariantCulture, $"/v1/coins/coin-{i}"));
        }

        await Assertions.Expect(open.Page.Locator("#journal-count")).ToHaveTextAsync("200");
        await open.Page.EvaluateAsync("() => { document.getElementById('journal-list').scrollTop = 34 * 100; }");
        await Assertions.Expect(open.Row("coin-95").First).ToBeInViewportAsync();
        for (var i = 0; i < 50; i++)
        {
            await open.CallAsync("/v1/fiats");
        }

        await Assertions.Expect(open.Page.Locator("#journal-count")).ToHaveTextAsync("250");
        await Assertions.Expect(open.Row("coin-95").First).ToBeInViewportAsync();
    }
}
