namespace CoinStats.StubEngine.Lanes;

/// <summary>How requests name their lane.</summary>
internal static class LaneNames
{
    /// <summary>Header that names a lane.</summary>
    public const string Header = "X-Mock-Lane";

    /// <summary>Most lanes.</summary>
    public const int MaxLanes = 1000;
}
