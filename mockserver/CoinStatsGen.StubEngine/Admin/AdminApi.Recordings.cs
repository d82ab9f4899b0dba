using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.StubEngine.Admin;

/// <summary>Recordings: requests passed on to another server become mappings.</summary>
internal sealed partial class AdminApi
{
    private const int RecordingPriority = int.MaxValue;
    private volatile string _recording = "NeverStarted";
    private Guid _recorder;
    private long _recordedAfter;

    private MockReply? Recordings(AdminRequest call)
    {
        switch (call.Key)
        {
            case "GET /recordings/status":
                return AdminReplies.Json(new JsonObject { ["status"] = _recording });
            case "POST /recordings/start":
                return StartRecording(call);
            case "POST /recordings/stop":
                return StopRecording(call);
            case "POST /recordings/snapshot":
                return AdminReplies.Json(new JsonObject { ["mappings"] = Recorded(call, after: 0) });
            default:
                return null;
        }
    }

    private MockReply StartRecording(AdminRequest call)
    {
        var target = StubReader.ReadObject(call.Request.Body.Span, "recording.RecordSpec")["targetBaseUrl"]?.ToString();
        if (target is null || !Uri.TryCreate(target, UriKind.Absolute, out _))
        {
            return AdminReplies.Error(422, 30, "targetBaseUrl must be the address of the server to record");
        }

        var stub = settings.Reader.Read(
            new JsonObject
            {
                ["priority"] = RecordingPriority,
                ["response"] = new JsonObject { ["proxyBaseUrl"] = target },
            }
        );
        call.Lane.Stubs.TryAdd(stub);
        _recorder = stub.Id;
        _recordedAfter = call.Lane.Journal.All().LastOrDefault()?.Sequence ?? 0;
        _recording = "Recording";
        return AdminReplies.Empty;
    }

    private MockReply StopRecording(AdminRequest call)
    {
        if (_recording != "Recording")
        {
            return AdminReplies.Error(400, 30, "Not currently recording.");
        }

        _recording = "Stopped";
        call.Lane.Stubs.Remove(s => s.Id == _recorder);
        return AdminReplies.Json(new JsonObject { ["mappings"] = Recorded(call, _recordedAfter) });
    }

    private JsonArray Recorded(AdminRequest call, long after)
    {
        var mappings = new JsonArray();
        foreach (
            var mapping in RecordedExchanges.Mappings(
                call.Lane.Journal.All().Where(e => e.Stub?.Response.Proxy is not null && e.Sequence > after)
            )
        )
        {
            var stub = settings.Reader.Read(mapping);
            call.Lane.Stubs.TryAdd(stub);
            mappings.Add(stub.Json);
        }

        return mappings;
    }
}
