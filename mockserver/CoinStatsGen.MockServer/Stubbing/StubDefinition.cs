using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Stubbing;

/// <summary>A stub as code describes it.</summary>
/// <param name="Json">The mapping.</param>
/// <param name="Pattern">The request pattern, with predicates that JSON cannot hold.</param>
/// <param name="Fault">A fault that WireMock does not know.</param>
internal sealed record StubDefinition(JsonObject Json, OperationPattern Pattern, ReplyFault? Fault);
