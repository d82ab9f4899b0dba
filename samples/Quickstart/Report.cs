using System.Globalization;
using CoinStats;
using Spectre.Console;

namespace Quickstart;

/// <summary>Prints: coloured tables on a terminal, plain text elsewhere.</summary>
internal static class Report
{
    private static readonly bool Plain = Console.IsOutputRedirected;

    static Report()
    {
        if (Plain)
        {
            AnsiConsole.Profile.Width = 160;
            AnsiConsole.Profile.Capabilities.Unicode = false;
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        }
    }

    public static void Title(string text)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{text}[/]");
    }

    public static void Line(string text) => AnsiConsole.WriteLine(text);

    public static void Group(string name, string text) =>
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {name.PadRight(20)} [green]{text}[/]");

    public static void Error(CoinStatsApiException exception) =>
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"  {exception.StatusCode} [red]{exception.GetType().Name.PadRight(38)}[/] request id {exception.RequestId ?? "(none sent)"}"
        );

    public static void Balances(IReadOnlyList<WalletBalancesResponse> wallets)
    {
        var table = new Table { Border = Plain ? TableBorder.None : TableBorder.Rounded };
        table.AddColumns("Wallet", "Chain", "Token");
        table.AddColumn(new TableColumn("Amount").RightAligned());
        table.AddColumn(new TableColumn("USD").RightAligned());
        double total = 0;
        foreach (var wallet in wallets)
        {
            foreach (var coin in wallet.Balances)
            {
                var worth = coin.Amount * coin.Price;
                total += worth;
                table.AddRow(
                    Text(wallet.Address),
                    Text(wallet.Blockchain),
                    Text(coin.Symbol),
                    Text($"{coin.Amount:0.########}"),
                    Text($"{worth:N2}")
                );
            }
        }

        table.AddRow("Total", "", "", "", Text($"{total:N2}"));
        AnsiConsole.Write(table);
    }

    private static string Text(FormattableString text) => Text(FormattableString.Invariant(text));

    private static string Text(string? text) => Markup.Escape(text ?? "");
}
