using System.Globalization;
using CoinStats.MockServer.Engine;
using CoinStats.StubEngine.Admin;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.MockServer.Ui;

/// <summary>The page to look at, and what it reads.</summary>
internal sealed class PageRoutes(MockEngine engine)
{
    /// <summary>Answers a call; null where there is no such route.</summary>
    public MockReply? Answer(AdminRequest call) =>
        call is not { Request.Method: "GET" }
            ? null
            : call.Segments[1..] switch
            {
                [] or [""] => UiPage.Reply,
                ["operations"] => UiOperations.All(engine),
                ["operations", var id, var status] => UiOperations.Answer(engine, id, status, call.Text("example")),
                ["journal"] => UiJournal.Rows(engine, call.Lane, Sequence(call.Text("after") ?? "0")),
                ["journal", var number] => UiJournal.Detail(engine, call.Lane, Sequence(number)),
                _ => null,
            };

    private static long Sequence(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new StubProblem(pointer: null, $"'{text}' is not the number of a request", 10, "Number of a request is not valid");
}
