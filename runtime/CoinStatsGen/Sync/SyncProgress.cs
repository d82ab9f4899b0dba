namespace CoinStats;

/// <summary>A report of a sync under way.</summary>
/// <param name="Stage">How far it has come.</param>
/// <param name="Status">The state as the server names it, or <see langword="null"/> before it was asked.</param>
/// <param name="Polls">How often the state was asked; each time costs credits.</param>
/// <param name="Elapsed">Time since the start.</param>
/// <param name="NextPoll">The wait until the state is asked again, or <see langword="null"/> where it is not.</param>
public sealed record SyncProgress(SyncStage Stage, string? Status, int Polls, TimeSpan Elapsed, TimeSpan? NextPoll);
