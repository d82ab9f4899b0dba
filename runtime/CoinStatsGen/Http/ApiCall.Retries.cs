using CoinStats.Resilience;
using Polly;

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

    /// <summary>Whether to send the request again, and after what wait.</summary>
    public async ValueTask<bool> PlanRetryAsync(Outcome<ApiResponse> outcome)
    {
        var settings = connection.CallSettings;
        if (!_isSent || Attempts > settings.MaxRetries || _timeout.Token.IsCancellationRequested || !RetryRules.IsTransient(outcome))
        {
            return false;
        }

        if (!Operation.IsSafe && !settings.RetryWrites && RetryRules.MayHaveArrived(outcome))
        {
            return false;
        }

        NextDelay = RetryRules.Delay(Settings, outcome.Result, Attempts);
        if (!_timeout.HasRoomFor(NextDelay) || (RetryRules.MayHaveCost(outcome) && !await ReserveAgainAsync().ConfigureAwait(false)))
        {
            return false;
        }

        _isSent = false;
        _span.Retry(this, outcome, NextDelay);
        return true;
    }

    /// <summary>Takes the price out of the budget, if any, and sends; an in-process budget answers at once.</summary>
    private ValueTask<Outcome<ApiResponse>> PayAndSendAsync()
    {
        if (Budget is not { } budget)
        {
            return SendAllAsync();
        }

        var reserving = budget.ReserveAsync(Price.Credits, _timeout.Token);
        return reserving.IsCompletedSuccessfully ? SendIfGrantedAsync(reserving.Result) : AwaitReservationAsync(reserving);
    }

    private async ValueTask<Outcome<ApiResponse>> AwaitReservationAsync(ValueTask<CreditReservation> reserving)
    {
        CreditReservation reservation;
        try
        {
            reservation = await reserving.ConfigureAwait(false);
        }
        catch (Exception e)
        {
            return Outcome.FromException<ApiResponse>(e);
        }

        return await SendIfGrantedAsync(reservation).ConfigureAwait(false);
    }

    private ValueTask<Outcome<ApiResponse>> SendIfGrantedAsync(CreditReservation reservation)
    {
        if (reservation.IsGranted)
        {
            _isReserved = true;
            _ticket = reservation.Ticket;
            return SendAllAsync();
        }

        return new(Outcome.FromException<ApiResponse>(new CreditBudgetExceededException(Operation, Price, reservation.Remaining, request.CheaperAlternative)));
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
    private ValueTask<Outcome<ApiResponse>> SettleAsync(Outcome<ApiResponse> outcome)
    {
        bool isCharged = _isSent && RetryRules.MayHaveCost(outcome);
        int credits = _charged + (isCharged ? Price.Credits : 0);
        connection.Credits.Charge(Operation, credits);
        Telemetry.CoinStatsTelemetry.RecordCredits(this, credits);
        if (!_isReserved)
        {
            return new(outcome);
        }

        var settling = isCharged ? Budget!.SettleAsync(Reservation) : Budget!.ReleaseAsync(Reservation);
        return settling.IsCompletedSuccessfully ? new(outcome) : AwaitSettlementAsync(settling, outcome);
    }

    private static async ValueTask<Outcome<ApiResponse>> AwaitSettlementAsync(ValueTask settling, Outcome<ApiResponse> outcome)
    {
        await settling.ConfigureAwait(false);
        return outcome;
    }
}
