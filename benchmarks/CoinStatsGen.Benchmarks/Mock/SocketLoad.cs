using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace CoinStatsGen.Benchmarks.Mock;

/// <summary>Keeps connections open and sends one request after the other on each, reading every answer to its end.</summary>
internal sealed class SocketLoad(Uri address, string request) : IDisposable
{
    private const int Connections = 16;
    private readonly byte[] _request = Encoding.ASCII.GetBytes(request);
    private readonly List<Socket> _sockets = [];
    private ConcurrentBag<long[]>? _latencies;

    /// <summary>A request for the measured operation.</summary>
    internal static string Request(Uri address) =>
        $"GET /v1/wallet/balance/many?wallets=ethereum:0x1234567890abcdef1234567890abcdef12345678 HTTP/1.1\r\nHost: "
        + $"{address.Authority}\r\nX-API-KEY: any\r\nAccept: application/json\r\n\r\n";

    /// <summary>Requests a second during some time.</summary>
    internal double Run(TimeSpan time)
    {
        Connect();
        var start = Stopwatch.GetTimestamp();
        var count = RunWhile(() => Stopwatch.GetElapsedTime(start) < time);
        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Sends so many requests.</summary>
    internal void Run(long requests)
    {
        Connect();
        var left = requests;
        RunWhile(() => Interlocked.Decrement(ref left) >= 0);
    }

    /// <summary>The time within which 99 of 100 requests are answered, in milliseconds.</summary>
    internal double Percentile99(TimeSpan time)
    {
        _latencies = [];
        try
        {
            Run(time);
            long[] all = [.. _latencies.SelectMany(l => l).Order()];
            return Stopwatch.GetElapsedTime(0, all[all.Length * 99 / 100]).TotalMilliseconds;
        }
        finally
        {
            _latencies = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _sockets.ForEach(s => s.Dispose());

    private long RunWhile(Func<bool> goOn) =>
        Task.WhenAll(_sockets.Select(s => Task.Run(() => SendAsync(s, goOn)))).GetAwaiter().GetResult().Sum();

    private void Connect()
    {
        while (_sockets.Count < Connections)
        {
            Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Connect(address.Host, address.Port);
            _sockets.Add(socket);
        }
    }

    private async Task<long> SendAsync(Socket socket, Func<bool> goOn)
    {
        var buffer = new byte[16 * 1024];
        var latencies = _latencies is null ? null : new List<long>(100_000);
        long count = 0;
        while (goOn())
        {
            var start = Stopwatch.GetTimestamp();
            await socket.SendAsync(_request);
            var read = 0;
            var whole = int.MaxValue;
            while (read < whole)
            {
                var got = await socket.ReceiveAsync(buffer.AsMemory(read));
                read += got > 0 ? got : throw new InvalidOperationException("The server closed the connection.");
                whole = whole == int.MaxValue ? Whole(buffer.AsSpan(0, read)) : whole;
            }

            latencies?.Add(Stopwatch.GetTimestamp() - start);
            count++;
        }

        if (latencies is not null)
        {
            _latencies?.Add([.. latencies]);
        }

        return count;
    }

    private static int Whole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return int.MaxValue;
        }

        if (!answer.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(answer));
        }

        var at = answer[..head].IndexOf("Content-Length: "u8);
        at = at >= 0 ? at : answer[..head].IndexOf("content-length: "u8);
        if (at < 0)
        {
            // Other servers send chunks; the last one is empty.
            return answer.EndsWith("\r\n0\r\n\r\n"u8) ? answer.Length : int.MaxValue;
        }

        var length = answer[(at + 16)..];
        return head + 4 + int.Parse(length[..length.IndexOf((byte)'\r')], System.Globalization.CultureInfo.InvariantCulture);
    }
}
