namespace CoinStats.Caching;

/// <summary>Lets equal calls that are under way at the same time be one call.</summary>
internal sealed class Flights
{
    private readonly Dictionary<FlightKey, Flight> _flights = [];

    /// <summary>Joins the call under way, or starts it. To be left once.</summary>
    /// <param name="key">The call.</param>
    /// <param name="call">Starts it; its token is cancelled when nobody waits any more.</param>
    /// <param name="isFirst">Whether it was started here.</param>
    public Flight Join(FlightKey key, Func<CancellationToken, Task<ApiResponse>> call, out bool isFirst)
    {
        Flight flight;
        lock (_flights)
        {
            isFirst = !_flights.TryGetValue(key, out flight!);
            if (!isFirst)
            {
                flight.Waiters++;
                return flight;
            }

            flight = new Flight(this, key);
            _flights.Add(key, flight);
        }

        _ = flight.FlyAsync(call);
        return flight;
    }

    /// <summary>The caller waits no more; the last one to leave ends the call.</summary>
    public void Leave(Flight flight)
    {
        lock (_flights)
        {
            if (--flight.Waiters > 0 || flight.Landing.IsCompleted)
            {
                return;
            }

            // Who comes now starts anew: this one is as good as cancelled.
            Remove(flight);
        }

        flight.Abandon();
    }

    public void Remove(Flight flight)
    {
        lock (_flights)
        {
            if (_flights.TryGetValue(flight.Key, out var current) && current == flight)
            {
                _flights.Remove(flight.Key);
            }
        }
    }
}
