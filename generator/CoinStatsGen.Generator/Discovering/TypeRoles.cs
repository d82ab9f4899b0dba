namespace CoinStatsGen.Generator.Discovering;

/// <summary>What the types of a client are part of, directly or inside others.</summary>
internal sealed class TypeRoles
{
    private readonly HashSet<FoundType> _read;
    private readonly HashSet<FoundType> _written;
    private readonly HashSet<FoundType> _sent;
    private readonly HashSet<FoundType> _takenApart;
    private readonly HashSet<FoundType> _parts;

    /// <summary>Follows the types of all operations.</summary>
    public TypeRoles(IReadOnlyList<FoundOperation> operations)
    {
        var wanted = operations.Where(static o => o.IsWanted).ToList();
        var statuses = new HashSet<string>(
            operations.Select(static o => o.Operation.Sync?.StatusOperation).OfType<string>(),
            StringComparer.Ordinal
        );
        _read = Reach(wanted.SelectMany(static o => o.Answers.Concat(o.Errors)));
        _written = Reach(wanted.SelectMany(static o => o.Requests));
        _sent = Reach(wanted.SelectMany(static o => o.Sent));
        _parts = [.. operations.SelectMany(static o => o.Parts)];
        _parts.ExceptWith(Reach(operations.SelectMany(static o => o.Answers.Concat(o.Errors).Concat(o.Sent))));
        _parts.ExceptWith(Reach(operations.SelectMany(static o => o.Requests)).SelectMany(static type => type.Uses));
        _takenApart = Reach(
            operations.Where(o => o.Operation.Pagination is not null || statuses.Contains(o.Operation.Id)).SelectMany(static o => o.Answers)
        );
    }

    /// <summary>Part of an answer, be it an error, of an operation that is generated.</summary>
    public bool IsRead(FoundType type) => _read.Contains(type);

    /// <summary>Part of a request of an operation that is generated.</summary>
    public bool IsWritten(FoundType type) => _written.Contains(type);

    /// <summary>
    /// A multipart body and nothing else, so that its binary members are files. Of the whole document: filters change no type of a member.
    /// </summary>
    public bool IsParts(FoundType type) => _parts.Contains(type);

    /// <summary>
    /// Part of a JSON body of an operation that is generated, whose members tell "left out" from "null". Code of ours that reads members by
    /// itself, for paging and syncs, knows plain ones.
    /// </summary>
    public bool TellsAbsence(FoundType type) => _sent.Contains(type) && !_takenApart.Contains(type);

    private static HashSet<FoundType> Reach(IEnumerable<FoundType> roots)
    {
        var reached = new HashSet<FoundType>();
        var open = new Stack<FoundType>(roots);
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (reached.Add(type))
            {
                foreach (var used in type.Uses)
                {
                    open.Push(used);
                }
            }
        }

        return reached;
    }
}
