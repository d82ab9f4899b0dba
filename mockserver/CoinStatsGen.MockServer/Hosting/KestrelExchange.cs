using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Exchange;
using Microsoft.AspNetCore.Http.Features;

namespace CoinStats.MockServer.Hosting;

/// <summary>One request and its answer over Kestrel. Reused for all requests of a connection.</summary>
internal sealed class KestrelExchange
{
    /// <summary>What Kestrel offers for the request under way.</summary>
    public IFeatureCollection Features { get; set; } = null!;

    /// <summary>What is being answered; null until it is chosen.</summary>
    public MockReply? Reply { get; set; }

    /// <summary>The request as the engine sees it.</summary>
    public ServedRequest Request { get; }

    /// <summary>Makes one.</summary>
    public KestrelExchange() => Request = new ServedRequest { IsGone = IsGone };

    private bool IsGone() => Features.Get<IHttpRequestLifetimeFeature>()?.RequestAborted.IsCancellationRequested == true;
}
