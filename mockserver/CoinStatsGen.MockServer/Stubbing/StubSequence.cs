namespace CoinStats.MockServer.Stubbing;

/// <summary>Stubs added one after the other: they share their age, and answer in order.</summary>
internal sealed class StubSequence
{
    /// <summary>Place among the stubs of the lane; 0 until the first is added.</summary>
    public long Order { get; set; }

    /// <summary>Steps so far.</summary>
    public int Steps { get; set; }
}
