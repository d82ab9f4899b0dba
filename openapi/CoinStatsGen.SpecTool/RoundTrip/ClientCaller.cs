using System.Reflection;
using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.SpecTool.RoundTrip;

/// <summary>Calls methods of a generated client as its plan says.</summary>
internal sealed class ClientCaller(object client)
{
    private static readonly MethodInfo Enumerate = typeof(ClientCaller).GetMethod(
        nameof(ReadAllAsync),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <summary>Calls one.</summary>
    /// <param name="group">Where the method stands.</param>
    /// <param name="method">The method.</param>
    /// <param name="all">All arguments, not only those that must be given.</param>
    /// <param name="argument">The value of an argument as JSON.</param>
    /// <param name="body">The body as JSON.</param>
    /// <returns>What it gives; null where it gives nothing.</returns>
    public async Task<object?> CallAsync(
        GroupPlan group,
        MethodPlan method,
        bool all,
        Func<RequestPartPlan, string?> argument,
        Func<string?> body
    )
    {
        var property = client.GetType().GetProperty(group.Name)!;
        var target = property
            .PropertyType.GetMethods()
            .First(candidate => candidate.Name == method.Name + "Async" && Takes(candidate, method));
        var arguments = target.GetParameters().Select(parameter => Argument(parameter, method, all, argument, body)).ToArray();
        return await ResultAsync(target.Invoke(property.GetValue(client), BindingFlags.DoNotWrapExceptions, null, arguments, null));
    }

    /// <summary>Methods come in two forms; the plan is of the first.</summary>
    private static bool Takes(MethodInfo candidate, MethodPlan method) =>
        candidate
            .GetParameters()
            .SkipLast(1)
            .Select(static parameter => parameter.Name)
            .SequenceEqual(method.Parameters.Select(static parameter => parameter.Name.TrimStart('@')));

    private static object? Argument(
        ParameterInfo parameter,
        MethodPlan method,
        bool all,
        Func<RequestPartPlan, string?> argument,
        Func<string?> body
    )
    {
        var plan = method.Parameters.FirstOrDefault(one => one.Name.TrimStart('@') == parameter.Name);
        if (plan is null || (plan.Optional && !all))
        {
            return parameter.HasDefaultValue ? parameter.DefaultValue : null;
        }

        return plan.Role switch
        {
            ParameterRole.Body => body() is { } json ? ClrValue.Of(json, parameter.ParameterType) : null,
            ParameterRole.Request => Record(parameter.ParameterType, method, argument),
            _ => Value(
                method.Parts.FirstOrDefault(part => !part.FromRequest && part.Source == plan.Name),
                parameter.ParameterType,
                argument
            ),
        };
    }

    private static object Record(Type type, MethodPlan method, Func<RequestPartPlan, string?> argument)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var part in method.Parts.Where(static part => part.FromRequest))
        {
            var property = type.GetProperty(part.Source.TrimStart('@'))!;
            property.SetValue(record, Value(part, property.PropertyType, argument));
        }

        return record;
    }

    private static object? Value(RequestPartPlan? part, Type type, Func<RequestPartPlan, string?> argument) =>
        part is not null && argument(part) is { } json ? ClrValue.Of(json, type) : null;

    private static async Task<object?> ResultAsync(object? returned)
    {
        switch (returned)
        {
            case null:
                return null;
            case Task task:
                await task;
                return task.GetType().GetProperty("Result") is { } result && result.PropertyType.Name != "VoidTaskResult"
                    ? result.GetValue(task)
                    : null;
            case var rows when Array.Find(rows.GetType().GetInterfaces(), IsRows) is { } type:
                return await (Task<object?>)Enumerate.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [rows])!;
            default:
                return await ResultAsync(returned.GetType().GetMethod("AsTask")!.Invoke(returned, null));
        }
    }

    private static bool IsRows(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    private static async Task<object?> ReadAllAsync<T>(IAsyncEnumerable<T> rows)
    {
        var all = new List<T>();
        await foreach (var row in rows)
        {
            all.Add(row);
        }

        return all;
    }
}
