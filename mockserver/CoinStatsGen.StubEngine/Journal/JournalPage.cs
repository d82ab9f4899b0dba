namespace CoinStats.StubEngine.Journal;

/// <summary>A part of the journal.</summary>
/// <param name="Entries">Entries, the oldest first.</param>
/// <param name="Next">Number to go on after; may lie before the last entry where one before it is still being written.</param>
/// <param name="Cleared">Entries up to this number were forgotten on request.</param>
/// <param name="HasMore">There are more right now.</param>
internal sealed record JournalPage(List<RecordedRequest> Entries, long Next, long Cleared, bool HasMore);
