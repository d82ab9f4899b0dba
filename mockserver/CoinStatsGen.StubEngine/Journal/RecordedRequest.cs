using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Matching;
using CoinStats.StubEngine.Stubs;
using Microsoft.AspNetCore.Http;

namespace CoinStats.StubEngine.Journal;

/// <summary>One request as the journal keeps it, with what was answered.</summary>
internal class RecordedRequest
{
    private readonly HeaderField[] _headers;
    private readonly long _timestamp;

    /// <summary>Copies a request.</summary>
    public RecordedRequest(long sequence, MockRequest request, MockReply reply, StubMapping? stub, long timestamp, int maxBody)
    {
        Sequence = sequence;
        Method = request.Method;
        Target = request.Target;
        Scheme = request.Scheme;
        Protocol = request.Protocol;
        ClientAddress = request.ClientAddress;
        PassedOver = request.PassedOver;
        Body = Kept(request.Body, maxBody);
        OwnBytes = (long)Body.Length + (reply.IsShared ? 0 : reply.Body.Length);
        Reply = reply;
        Stub = stub;
        _timestamp = timestamp;
        _headers = new HeaderField[request.Headers.Count];
        var count = 0;
        foreach (var (name, value) in request.Headers)
        {
            if (count < _headers.Length)
            {
                _headers[count++] = new HeaderField(name, value);
            }
        }
    }

    /// <summary>Bytes that nothing but this entry keeps in memory.</summary>
    public long OwnBytes { get; }

    /// <summary>Its journal keeps it no longer. For the budget only, under its lock.</summary>
    public bool IsReleased { get; set; }

    /// <summary>Number of the request in its lane.</summary>
    public long Sequence { get; }

    /// <summary>HTTP method.</summary>
    public string Method { get; }

    /// <summary>Path and query as sent.</summary>
    public string Target { get; }

    /// <summary>The scheme the request came by, http or https.</summary>
    public string Scheme { get; }

    /// <summary>HTTP version.</summary>
    public string Protocol { get; }

    /// <summary>Address of the caller.</summary>
    public string ClientAddress { get; }

    /// <summary>Why stubs were passed over although they might have matched; null where none was.</summary>
    public string? PassedOver { get; }

    /// <summary>Body, its beginning where it is long.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The reply that was sent.</summary>
    public MockReply Reply { get; }

    /// <summary>The stub that answered, or null.</summary>
    public StubMapping? Stub { get; }

    /// <summary>A stub, or what stands behind the stubs, answered.</summary>
    public virtual bool WasMatched => Stub is not null;

    /// <summary>What else the server notes of it; null where it notes nothing.</summary>
    public virtual JsonObject? Notes => null;

    /// <summary>When it was answered.</summary>
    public DateTimeOffset At => new(_timestamp, TimeSpan.Zero);

    /// <summary>Headers as they came, in order.</summary>
    public IReadOnlyList<HeaderField> Headers => _headers;

    /// <summary>Stable id of the entry.</summary>
    public Guid Id =>
        new(
            (int)(Sequence >> 32),
            (short)(Sequence >> 16),
            (short)(0x4000 | (Sequence & 0xfff)),
            0x80,
            0,
            0,
            0,
            (byte)(Sequence >> 24),
            (byte)(Sequence >> 16),
            (byte)(Sequence >> 8),
            (byte)Sequence
        );

    /// <summary>The request, to be matched again.</summary>
    public MatchContext Context()
    {
        var headers = new HeaderDictionary(_headers.Length);
        foreach (var (name, value) in _headers)
        {
            if (name is not null)
            {
                headers[name] = value;
            }
        }

        return new MatchContext(Method, Target, headers, Body, Scheme, ClientAddress);
    }

    // A slice would keep the whole buffer it was cut from.
    private static ReadOnlyMemory<byte> Kept(ReadOnlyMemory<byte> body, int maxBody) =>
        body.Length <= maxBody && MemoryMarshal.TryGetArray(body, out var segment) && segment.Array!.Length == body.Length
            ? body
            : body[..Math.Min(body.Length, maxBody)].ToArray();
}
