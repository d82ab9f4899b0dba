using System.Globalization;
using System.Text.Json;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>Answers of the wallet balance operation: each wallet holds coins out of one catalogue, on one network.</summary>
internal static class WalletPayload
{
    private const int CatalogueSize = 300;

    private static readonly string[] Networks = ["ethereum", "polygon", "binance_smart", "arbitrum-one", "solana", "base-wallet"];

    /// <summary>10 wallets of 100 coins: 390 KB.</summary>
    internal static byte[] Large() => Make(wallets: 10, coins: 100);

    /// <summary>1 wallet of 1 coin: 0.5 KB.</summary>
    internal static byte[] Small() => Make(wallets: 1, coins: 1);

    private static byte[] Make(int wallets, int coins)
    {
        var random = new Random(5);
        PlainCoin[] catalogue = [.. Enumerable.Range(1, CatalogueSize).Select(rank => NewCoin(random, rank))];
        List<PlainWallet> answer = [];
        for (var i = 0; i < wallets; i++)
        {
            var network = Networks[i % Networks.Length];
            random.Shuffle(catalogue);
            answer.Add(
                new PlainWallet
                {
                    Blockchain = network,
                    ConnectionId = network,
                    Address = Hex(random, 40),
                    Balances =
                    [
                        .. catalogue
                            .Take(coins)
                            .Select(coin => coin with { Chain = network, ConnectionId = network, Amount = Amount(random, -3, 5) }),
                    ],
                }
            );
        }

        return JsonSerializer.SerializeToUtf8Bytes(answer, PlainContext.Default.ListPlainWallet);
    }

    private static PlainCoin NewCoin(Random random, int rank)
    {
        var word = Word(random);
        return new PlainCoin
        {
            CoinId = random.Next(3) == 0 ? word + "-" + Word(random) : word,
            Name = char.ToUpperInvariant(word[0]) + word[1..] + (random.Next(2) == 0 ? " Token" : " " + Word(random)),
            Symbol = word[..4].ToUpperInvariant(),
            Amount = 0,
            Price = Amount(random, -5, 4),
            PriceBtc = Amount(random, -9, 0),
            ImgUrl = string.Create(
                CultureInfo.InvariantCulture,
                $"https://static.coinstats.app/coins/{random.NextInt64(1_600_000_000_000, 1_700_000_000_000)}.png"
            ),
            PCh24h = Math.Round((random.NextDouble() * 20) - 10, 2),
            Rank = rank,
            Volume = random.NextDouble() * 1e9,
            Decimals = 18,
            ContractAddress = Hex(random, 40),
        };
    }

    private static double Amount(Random random, int from, int to) => random.NextDouble() * Math.Pow(10, random.Next(from, to));

    private static string Hex(Random random, int length) =>
        "0x" + string.Create(length, random, static (text, random) => random.GetItems("0123456789abcdef".AsSpan(), text));

    private static string Word(Random random)
    {
        var letters = new char[2 * random.Next(2, 5)];
        for (var i = 0; i < letters.Length; i += 2)
        {
            letters[i] = "bcdfghklmnprstvz"[random.Next(16)];
            letters[i + 1] = "aeiou"[random.Next(5)];
        }

        return new string(letters);
    }
}
