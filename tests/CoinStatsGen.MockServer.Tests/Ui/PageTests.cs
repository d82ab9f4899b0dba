using Microsoft.Playwright;

namespace CoinStats.MockServer.Tests.Ui;

/// <summary>The other views, the keyboard, the token, and who is let in.</summary>
[Collection(ChromiumTests.Name)]
public sealed class PageTests(Chromium chromium)
{
    [Fact]
    public async Task Page_IsWhole_AndItsPolicyLetsNothingElseRun()
    {
        await using var client = new MockClient();
        var page = await client.SendAsync("GET", "/__admin/ui", body: null, []);
        page.Status.ShouldBe(200);
        page.Headers["Content-Type"].ShouldBe("text/html; charset=utf-8");
        page.Body.ShouldNotContain("/*style*/");
        page.Body.ShouldNotContain("/*script*/");
        foreach (var link in new[] { "http://", "https://", "src=", "@import", "url(" })
        {
            page.Body.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).ShouldNotContain(link);
        }

        var policy = page.Headers["Content-Security-Policy"];
        policy.ShouldStartWith("default-src 'none'; script-src 'sha256-");
        policy.ShouldContain("connect-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("require-trusted-types-for 'script'");
        policy.ShouldNotContain("unsafe");
        page.Headers["X-Content-Type-Options"].ShouldBe("nosniff");
        page.Headers["Cache-Control"].ShouldBe("no-store");
        foreach (var word in new[] { "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(" })
        {
            page.Body.ShouldNotContain(word, Case.Sensitive, "text only ever becomes text");
        }
    }

    [Theory]
    [InlineData("/__admin/ui/journal?after=-1", 400)]
    [InlineData("/__admin/ui/journal?after=99999999999999999999", 400)]
    [InlineData("/__admin/ui/journal/7", 404)]
    [InlineData("/__admin/ui/operations/nothing/200", 404)]
    [InlineData("/__admin/ui/operations/get-coin/999", 404)]
    [InlineData("/__admin/ui/operations/get-coin/200?example=none", 404)]
    [InlineData("/__admin/ui/nothing", 404)]
    public async Task Data_OddCall_IsRefused(string path, int status)
    {
        await using var client = new MockClient();
        (await client.GetAsync(path)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Data_AsksForTheToken_ThePageDoesNot()
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json, AdminToken = "secret" });
        (await client.SendAsync("GET", "/__admin/ui", body: null, [])).Status.ShouldBe(200);
        (await client.SendAsync("POST", "/__admin/ui", body: null, [])).Status.ShouldBe(401);
        foreach (var path in new[] { "/__admin/ui/operations", "/__admin/ui/journal", "/__admin/ui/journal/1", "/__admin/ui//" })
        {
            (await client.SendAsync("GET", path, body: null, [])).Status.ShouldBe(401, path);
        }
    }

    [Fact]
    public async Task Journal_KeyInTheQuery_IsHidden()
    {
        var spec = TinySpec.Json.Replace(
            """{ "type": "apiKey", "in": "header", "name": "X-API-KEY" }""",
            """{ "type": "apiKey", "in": "query", "name": "key" }""",
            StringComparison.Ordinal
        );
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = spec });
        await client.SendAsync("GET", "/v1/coins?limit=2&key=secret", body: null, [("Authorization", "Bearer secret")]);
        (await client.GetAsync("/__admin/ui/journal")).Body.ShouldNotContain("secret");
        var detail = await client.GetAsync("/__admin/ui/journal/1");
        detail.Body.ShouldNotContain("secret");
        detail.Json.GetProperty("target").GetString().ShouldBe("/v1/coins?limit=2&key=(hidden)");
    }

    [Theory]
    [InlineData("/v1/coins?limit=2&shareToken=opensesame", "limit", "2")]
    [InlineData("/v1/coins?limit=2", "sharetoken", "opensesame")]
    [InlineData("/v1/coins?limit=2", "Cookie", "auth=opensesame")]
    [InlineData("/v1/coins?limit=2", "Proxy-Authorization", "opensesame")]
    public async Task Journal_OtherSecrets_AreHiddenAsRecordingsHideThem(string target, string header, string value)
    {
        await using var client = new MockClient(new CoinStatsMockOptions { SpecJson = TinySpec.Json });
        await client.SendAsync("GET", target, body: null, [("X-API-KEY", "key"), (header, value)]);
        (await client.GetAsync("/__admin/ui/journal")).Body.ShouldNotContain("opensesame");
        (await client.GetAsync("/__admin/ui/journal/1")).Body.ShouldNotContain("opensesame");
    }

    [BrowserFact]
    public async Task Token_IsAskedFor_AgainWhereItIsWrong()
    {
        await using var open = await OpenPage.StartAsync(chromium, new CoinStatsMockOptions { AdminToken = "secret" });
        var token = open.Page.Locator("#token-input");
        await token.FillAsync("wrong");
        await token.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator("#token-problem")).ToHaveTextAsync("That was not it.");
        await token.FillAsync("secret");
        await token.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator("#operations-count")).ToHaveTextAsync("61");
        open.Problems.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Keyboard_IsEnough()
    {
        await using var open = await OpenPage.StartAsync(chromium);
        await Assertions.Expect(open.Page.Locator("#operations-count")).ToHaveTextAsync("61");
        await open.Tab("Journal").FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(open.Tab("Operations")).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("/");
        await open.Page.Keyboard.TypeAsync("/v1/coins/{coinId}");
        await open.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(open.Page.Locator("#operations-list")).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(open.Page.Locator("#operation")).ToContainTextAsync("/v1/coins/{coinId}");
        await open.Page.Keyboard.PressAsync("Tab");
        await open.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Button, new() { Name = "Send…" })).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator("#send-operation")).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Tab");
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator("#send-answer")).ToContainTextAsync("Because: example");
        open.Problems.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Send_LaneAndPrefer_GoAlong()
    {
        await using var open = await OpenPage.StartAsync(chromium, tab: "send");
        await open.Page.Locator("#send-operation").SelectOptionAsync("get-coin-by-id");
        await open.Page.Locator("#send-prefer").FillAsync("code=503");
        await open.Page.Locator("#send-lane").FillAsync("tests");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(open.Page.Locator("#send-answer")).ToContainTextAsync("503");
        await Assertions.Expect(open.Page.Locator("#send-answer")).ToContainTextAsync("Because: preferred");
        open.Server.Lane("tests").Requests.ShouldHaveSingleItem().Header("Prefer").ShouldBe("code=503");
        open.Server.Requests.ShouldBeEmpty();
        await open.Page.Locator("#lane").SelectOptionAsync("tests");
        await open.Tab("Journal").ClickAsync();
        await open.Row("code=503").ClickAsync();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Send again…" }).ClickAsync();
        await Assertions.Expect(open.Page.Locator("#send-operation")).ToHaveValueAsync("get-coin-by-id");
        open.Problems.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Send_BrokenConnection_IsToldApart()
    {
        await using var open = await OpenPage.StartAsync(chromium, tab: "send");
        open.Server.WhenAny().RespondFault(CoinStatsMockFault.EmptyReply);
        await Assertions.Expect(open.Page.Locator("#operations-count")).ToHaveTextAsync("61");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(open.Page.Locator("#send-answer")).ToContainTextAsync("The connection broke");
        await Assertions.Expect(open.Page.Locator("#send-answer")).ToContainTextAsync("Because: stub");
    }

    [BrowserFact]
    public async Task Simulations_AreSwitched_AndABadValueIsRefused()
    {
        await using var open = await OpenPage.StartAsync(chromium, tab: "simulations");
        var toggle = open.Page.GetByRole(AriaRole.Switch, new() { Name = "Credit account" });
        await open.Page.Locator("#simulate-credits-total").FillAsync("7");
        await toggle.ClickAsync();
        await Assertions.Expect(toggle).ToHaveAttributeAsync("aria-checked", "true");
        await Assertions.Expect(open.Page.Locator("#simulations-count")).ToHaveTextAsync("1 on");
        await open.CallAsync("/v1/coins");
        await Assertions.Expect(open.Page.Locator("#simulations-state")).ToContainTextAsync("5");
        await open.Page.Locator("#simulate-credits-emptyStatus").FillAsync("9");
        await open.Page.Locator("#simulate-credits-emptyStatus").PressAsync("Tab");
        await Assertions.Expect(open.Page.Locator("#simulations-problem")).ToContainTextAsync("Not applied");
        await toggle.ClickAsync();
        await Assertions.Expect(toggle).ToHaveAttributeAsync("aria-checked", "false");
        open.Problems.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Coverage_MarksWhatWasMet()
    {
        await using var open = await OpenPage.StartAsync(chromium, tab: "coverage");
        await open.CallAsync("/v1/coins");
        var row = open.Page.Locator(
            ".matrix tr",
            new() { Has = open.Page.GetByRole(AriaRole.Button, new() { Name = "get-coins", Exact = true }) }
        );
        await Assertions.Expect(row.Locator(".met")).ToHaveTextAsync("met ✓ 1");
        await Assertions.Expect(row.Locator(".gap").First).ToContainTextAsync("never met");
        await open.Page.Locator("#coverage-clear").ClickAsync();
        await Assertions.Expect(row.Locator(".met")).ToHaveCountAsync(0);
        open.Problems.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task OtherDocument_IsShownWhenItIsServed()
    {
        await using var open = await OpenPage.StartAsync(chromium, tab: "operations");
        await Assertions.Expect(open.Page.Locator("#operations-count")).ToHaveTextAsync("61");
        open.Server.LoadDocument(TinySpec.Json);
        await Assertions.Expect(open.Page.Locator("#operations-count")).ToHaveTextAsync("8");
        await Assertions.Expect(open.Page.Locator("#document")).ToContainTextAsync("Tiny 1");
        open.Problems.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Theme_FollowsTheSystem_UntilItIsChosen()
    {
        await using var open = await OpenPage.StartAsync(chromium, scheme: ColorScheme.Dark);
        var root = open.Page.Locator("html");
        await Assertions.Expect(root).ToHaveAttributeAsync("data-theme", "dark");
        await open.Page.Locator("#theme").ClickAsync();
        await Assertions.Expect(root).ToHaveAttributeAsync("data-theme", "light");
        await open.Page.ReloadAsync();
        await Assertions.Expect(root).ToHaveAttributeAsync("data-theme", "light");
        await open.Page.Locator("#theme").ClickAsync();
        await open.Page.Locator("#theme").ClickAsync();
        await open.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Assertions.Expect(root).ToHaveAttributeAsync("data-theme", "light");
    }
}
