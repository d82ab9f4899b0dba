namespace CoinStats.Http;

internal partial class ApiCall
{
    /// <summary>Whether the attempt under way left this machine.</summary>
    private bool _isSent;

    /// <summary>Credits of earlier attempts that the server may have charged.</summary>
    private int _charged;

    /// <summary>Whether the budget holds credits for the attempt under way.</summary>
    private bool _isReserved;

    /// <summary>What the budget wants to see again, of the reservation that pays the attempt under way.</summary>
    private object? _ticket;

    private ICreditBudget? Budget => connection.CallSettings.Budget;

    private CreditReservation Reservation => new(Price.Credits, IsGranted: true, Remaining: 0, _ticket);

    /// <summary>
    /// The wait before the request is sent again; null where it is not. The budget pays for the next attempt before the wait.
    /// </summary>
    private async ValueTask<TimeSpan?> PlanRetryAsync(CallOutcome outcome)
    {
        var settings = connection.CallSettings;
        if (
            !_isSent
            || request.Body is { IsRepeatable: false }
            || Attempts > settings.MaxRetries
            || _timeout.Token.IsCancellationRequested
            || !RetryRules.IsWorthRepeating(outcome, Operation.IsSafe || settings.RetryWrites)
        )
        {
            return null;
        }

        var delay = RetryRules.Delay(Settings, outcome.Result, Attempts);
        if (!_timeout.HasRoomFor(delay) || (RetryRules.MayHaveCost(outcome) && !await ReserveAgainAsync().ConfigureAwait(false)))
        {
            return null;
        }

        _isSent = false;
        _span.Retry(this, outcome, delay);
        return delay;
    }

    /// <summary>Takes the price out of the budget, if any, and sends; an in-process budget answers at once.</summary>
    private ValueTask<CallOutcome> PayAndSendAsync()
    {
        if (Budget is not { } budget)
        {
            return SendAllAsync();
        }

        var reserving = budget.ReserveAsync(Price.Credits, _timeout.Token);
        return reserving.IsCompletedSuccessfully ? SendIfGrantedAsync(reserving.Result) : AwaitReservationAsync(reserving);
    }

    private async ValueTask<CallOutcome> AwaitReservationAsync(ValueTask<CreditReservation> reserving)
    {
        CreditReservation reservation;
        try
        {
            reservation = await reserving.ConfigureAwait(false);
        }
        catch (Exception e)
        {
            return new CallOutcome(null, e);
        }

        return await SendIfGrantedAsync(reservation).ConfigureAwait(false);
    }

    private ValueTask<CallOutcome> SendIfGrantedAsync(CreditReservation reservation)
    {
        if (reservation.IsGranted)
        {
            _isReserved = true;
            _ticket = reservation.Ticket;
            return SendAllAsync();
        }

        return new(
            new CallOutcome(null, new CreditBudgetExceededException(Operation, Price, reservation.Remaining, request.CheaperAlternative))
        );
    }

    /// <summary>The failed attempt may have been charged: its credits stay spent, and the next attempt needs its own.</summary>
    private async ValueTask<bool> ReserveAgainAsync()
    {
        if (Budget is { } budget)
        {
            CreditReservation next;
            try
            {
                next = await budget.ReserveAsync(Price.Credits, _timeout.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is SharedStateException or OperationCanceledException)
            {
                // Who cannot pay does not send again; the first outcome tells what went wrong.
                return false;
            }

            if (!next.IsGranted)
            {
                return false;
            }

            await budget.SettleAsync(Reservation).ConfigureAwait(false);
            _ticket = next.Ticket;
        }

        _charged += Price.Credits;
        return true;
    }

    /// <summary>Pays for the call, or gives its credits back; hands the outcome on.</summary>
    private ValueTask<CallOutcome> SettleAsync(CallOutcome outcome)
    {
        var isCharged = _isSent && RetryRules.MayHaveCost(outcome);
        var credits = _charged + (isCharged ? Price.Credits : 0);
        connection.Credits.Charge(Operation, credits);
        Telemetry.CoinStatsTelemetry.RecordCredits(this, credits);
        if (!_isReserved)
        {
            return new(outcome);
        }

        var settling = isCharged ? Budget!.SettleAsync(Reservation) : Budget!.ReleaseAsync(Reservation);
        return settling.IsCompletedSuccessfully ? new(outcome) : AwaitSettlementAsync(settling, outcome);
    }

    private static async ValueTask<CallOutcome> AwaitSettlementAsync(ValueTask settling, CallOutcome outcome)
    {
        await settling.ConfigureAwait(false);
        return outcome;
    }
}
