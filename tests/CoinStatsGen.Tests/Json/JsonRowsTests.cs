using System.Globalization;
using System.Text;
using CoinStats.Json;
using CoinStatsGen.Tests;

namespace CoinStats.Tests.Json;

public sealed class JsonRowsTests
{
    private static readonly JsonValueReader<double> Number = static (ref JsonScanner scanner) => scanner.ReadDouble();

    private static readonly JsonValueReader<string> Raw = static (ref JsonScanner scanner) => scanner.ReadJsonElement().GetRawText();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task ReadAsync_ArrayInPieces_YieldsItsRows(int pieceSize)
    {
        string[] rows = ["1", "\"a,]\\\"\\\\\"", "{\"x\":[1,{\"y\":\"}\"}]}", "[]", "null", "[[\"[\"],{}]"];
        var json = "\uFEFF \n[ " + string.Join(" , ", rows) + " ] \n";

        (await ReadAll(json, Raw, pieceSize)).ShouldBe(rows);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(" [ ] ")]
    public async Task ReadAsync_EmptyArray_YieldsNothing(string json) => (await ReadAll(json, Raw, 3)).ShouldBeEmpty();

    [Theory]
    [InlineData("", "$", 0)]
    [InlineData("{}", "$", 0)]
    [InlineData("[1,x]", "$[1]", 3)]
    [InlineData("[1,]", "$[1]", 3)]
    [InlineData("[,1]", "$[0]", 1)]
    [InlineData("[1 2]", "$[0]", 3)]
    [InlineData("[1,2", "$[1]", 4)]
    [InlineData("[", "$[0]", 1)]
    [InlineData("[1}]", "$[0]", 2)]
    [InlineData("[1] x", "$[0]", 4)]
    public async Task ReadAsync_BrokenArray_NamesPathAndOffset(string json, string path, int offset)
    {
        foreach (var pieceSize in (int[])[1, 1000])
        {
            var error = await Should.ThrowAsync<CoinStatsJsonException>(() => ReadAll(json, Number, pieceSize));

            error.JsonPath.ShouldBe(path);
            error.ByteOffset.ShouldBe(offset);
        }
    }

    [Fact]
    public async Task ReadAsync_DeepRow_IsRefusedWhereTheWholeWouldBe()
    {
        var deepest = new string('[', 63) + new string(']', 63);

        (await ReadAll($"[{deepest}]", Raw, 1000)).Count.ShouldBe(1);
        await Should.ThrowAsync<CoinStatsJsonException>(() => ReadAll($"[[{deepest}]]", Raw, 1000));
    }

    [Fact]
    public async Task ReadAsync_ManyRows_HoldsOneAtATimeAndGivesTheBufferBack()
    {
        var pool = new CountingPool();
        var json = "[" + string.Join(',', Enumerable.Range(0, 50_000).Select(i => i.ToString(CultureInfo.InvariantCulture))) + "]";
        double sum = 0;

        await foreach (var row in JsonRows.ReadAsync(new Pieces(json, 4096), Number, 1000, pool, CancellationToken.None))
        {
            sum += row;
        }

        sum.ShouldBe(50_000.0 * 49_999 / 2);
        pool.Rented.ShouldBe(1);
        pool.Outstanding.ShouldBe(0);
    }

    [Fact]
    public async Task ReadAsync_RowAboveTheLimit_ThrowsAndGivesTheBuffersBack()
    {
        var pool = new CountingPool();
        var json = "[\"" + new string('x', 200_000) + "\"]";

        await Should.ThrowAsync<CoinStatsJsonException>(async () =>
            await Drain(JsonRows.ReadAsync(new Pieces(json, 4096), Raw, 50_000, pool, CancellationToken.None))
        );

        pool.Outstanding.ShouldBe(0);
        pool.Largest.ShouldBeLessThan(200_000);
    }

    [Fact]
    public async Task ReadAsync_StoppedOrCancelled_GivesTheBufferBack()
    {
        var pool = new CountingPool();
        using var cancellation = new CancellationTokenSource();
        await foreach (var _ in JsonRows.ReadAsync(new Pieces("[1,2,3]", 1), Number, 1000, pool, CancellationToken.None))
        {
            break;
        }

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in JsonRows.ReadAsync(new Pieces("[1,2,3]", 1), Number, 1000, pool, cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });

        pool.Outstanding.ShouldBe(0);
    }

    private static async Task<List<T>> ReadAll<T>(string json, JsonValueReader<T> reader, int pieceSize) =>
        await Drain(JsonRows.ReadAsync(new Pieces(json, pieceSize), reader));

    private static async Task<List<T>> Drain<T>(IAsyncEnumerable<T> rows)
    {
        List<T> read = [];
        await foreach (var row in rows)
        {
            read.Add(row);
        }

        return read;
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Pieces(string text, int size) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
