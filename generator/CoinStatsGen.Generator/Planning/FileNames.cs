using CoinStatsGen.Generator.Naming;
using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Planning;

/// <summary>Names of the files of a client, which must differ where file systems do not tell case apart.</summary>
internal sealed class FileNames
{
    private readonly NameScope _scope = new(StringComparer.OrdinalIgnoreCase, "File");
    private readonly string _namespace;
    private readonly Dictionary<string, string> _client;
    private readonly Dictionary<string, string> _groups;
    private readonly Dictionary<string, string> _families;
    private readonly Dictionary<string, string> _requests;

    /// <summary>Names the files: those of the whole client first, then groups, then types.</summary>
    public FileNames(
        string @namespace,
        string[] client,
        IEnumerable<string> groups,
        IEnumerable<TypeFamily> families,
        IEnumerable<RequestPlan> requests
    )
    {
        _namespace = @namespace;
        _client = _scope.Allot(client.Select(static n => new NameRequest(n, n, n)));
        _groups = _scope.Allot(groups.Select(static n => new NameRequest(n, n, n)));
        _families = _scope.Allot(families.Select(static f => new NameRequest(f.Key, f.Eldest, f.Name)));
        _requests = _scope.Allot(requests.Select(static r => new NameRequest(r.Name, r.Name, r.Name)));
    }

    /// <summary>The file of one type of the client itself.</summary>
    public string OfClient(string name) => Path(_client[name]);

    /// <summary>The file of a tag.</summary>
    public string OfGroup(string name) => Path(_groups[name]);

    /// <summary>The file of a component or operation and the types inside it.</summary>
    public string OfFamily(TypeFamily family) => Path(_families[family.Key]);

    /// <summary>The file of a request record.</summary>
    public string OfRequest(RequestPlan request) => Path(_requests[request.Name]);

    private string Path(string name) => _namespace + "." + name + ".g.cs";
}
