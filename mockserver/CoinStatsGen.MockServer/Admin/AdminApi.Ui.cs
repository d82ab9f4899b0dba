using System.Globalization;
using CoinStats.MockServer.Admin.Ui;
using CoinStats.MockServer.Engine;
using CoinStats.MockServer.Stubs;

namespace CoinStats.MockServer.Admin;

/// <summary>The page to look at, and what it reads.</summary>
internal sealed partial class AdminApi
{
    private MockReply? Ui(AdminRequest call) => call is not { Request.Method: "GET" } ? null : call.Segments[1..] switch
    {
        [] or [""] => UiPage.Reply,
        ["operations"] => UiOperations.All(engine),
        ["operations", var id, var status] => UiOperations.Answer(engine, id, status, call.Text("example")),
        ["journal"] => UiJournal.Rows(engine, call.Lane, Sequence(call.Text("after") ?? "0")),
        ["journal", var number] => UiJournal.Detail(engine, call.Lane, Sequence(number)),
        _ => null,
    };

    // The page itself holds nothing secret, and a browser cannot send a token before there is a page to ask for it.
    private static bool IsPage(MockRequest request) => request is { Method: "GET", PathText: Prefix + "/ui" or Prefix + "/ui/" };

    private static long Sequence(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new StubProblem(pointer: null, $"'{text}' is not the number of a request", 10, "Number of a request is not valid");
}
