using System.Text;
using System.Text.Json;
using CoinStats.Json;
using CoinStats.Tests.Json.Fuzzing;
using FsCheck;
using FsCheck.Fluent;

namespace CoinStats.Tests.Json;

/// <summary>What System.Text.Json writes of any value, the scanner reads back as that value.</summary>
public sealed class JsonScannerRoundTripTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20240506, 7).WithMaxTest(500);

    [Fact]
    public void ReadString_AnyText_IsTheText() =>
        Check.One(
            Seeded,
            Prop.ForAll<string?>(text => Read(text, static (ref JsonScanner scanner) => scanner.ReadStringOrNull()) == Clean(text))
        );

    [Fact]
    public void ReadDouble_AnyNumber_IsBitEqual() =>
        Check.One(
            Seeded,
            Prop.ForAll<NormalFloat>(number =>
                BitConverter.DoubleToInt64Bits(Read(number.Get, static (ref JsonScanner scanner) => scanner.ReadDouble()))
                == BitConverter.DoubleToInt64Bits(number.Get)
            )
        );

    [Fact]
    public void ReadDecimal_AnyNumber_IsTheNumber() =>
        Check.One(
            Seeded,
            Prop.ForAll<decimal>(number => Read(number, static (ref JsonScanner scanner) => scanner.ReadDecimal()) == number)
        );

    [Fact]
    public void ReadInt64_AnyNumber_IsTheNumber() =>
        Check.One(Seeded, Prop.ForAll<long>(number => Read(number, static (ref JsonScanner scanner) => scanner.ReadInt64()) == number));

    [Fact]
    public void Read_AnyRows_AreTheRows() => Check.One(Seeded, Prop.ForAll(Rows().ListOf().ToArbitrary(), rows =>
            {
                var json = JsonSerializer.SerializeToUtf8Bytes(rows);
                return JsonSerializer.Serialize(FuzzRowJson.ReadDocument(json)) == Encoding.UTF8.GetString(json);
            }));

    private static T Read<T>(T value, JsonValueReader<T> read)
    {
        var scanner = new JsonScanner(JsonSerializer.SerializeToUtf8Bytes(value));
        var result = read(ref scanner);
        scanner.ReadEnd();
        return result;
    }

    private static Gen<FuzzRow> Rows() =>
        from id in ArbMap.Default.GeneratorFor<string?>()
        from price in ArbMap.Default.GeneratorFor<NormalFloat>()
        from rank in ArbMap.Default.GeneratorFor<long?>()
        from count in ArbMap.Default.GeneratorFor<int?>()
        from active in ArbMap.Default.GeneratorFor<bool?>()
        from at in ArbMap.Default.GeneratorFor<DateTimeOffset>()
        from key in ArbMap.Default.GeneratorFor<Guid?>()
        from data in ArbMap.Default.GeneratorFor<byte[]?>()
        from tags in ArbMap.Default.GeneratorFor<string[]>()
        select new FuzzRow
        {
            Id = Clean(id),
            Price = price.Get,
            Rank = rank,
            Count = count,
            Active = active,
            At = at,
            Key = key,
            Data = data,
            Tags = Array.ConvertAll(tags, Clean),
            Child =
                count > 0
                    ? new FuzzRow
                    {
                        Long = Clean(id),
                        Quotes = new Dictionary<string, double?> { ["x"] = price.Get },
                    }
                    : null,
        };

    /// <summary>Half a surrogate pair cannot be written as JSON: the writer replaces it.</summary>
    private static string? Clean(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
