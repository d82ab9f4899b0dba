namespace CoinStatsGen.SpecTool.Overlay;

/// <summary>Something in an overlay that could not be done.</summary>
/// <param name="Action">Position of the action, from 1; 0 is the overlay itself.</param>
/// <param name="Target">What the action selects.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record OverlayProblem(int Action, string? Target, string Message)
{
    public override string ToString() => Action == 0 ? Message : $"action {Action} ({Target}): {Message}";
}
