using CoinStats.Resilience;
using Polly;

namespace CoinStats.Http;

internal partial class ApiCall
{
    /// <summary>Whether the attempt under way left this machine.</summary>
    private bool _isSent;

    /// <summary>Credits of earlier attempts that the server may have charged.</summary>
    private int _charged;

    /// <summary>Whether to send the request again, and after what wait.</summary>
    public bool PlanRetry(Outcome<ApiResponse> outcome)
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
        if (!_timeout.HasRoomFor(NextDelay) || (RetryRules.MayHaveCost(outcome) && !ReserveAgain()))
        {
            return false;
        }

        _isSent = false;
        _span.Retry(this, outcome, NextDelay);
        return true;
    }

    /// <summary>Takes the price out of the budget; gives the error where it does not cover it.</summary>
    private CreditBudgetExceededException? TryReserve()
    {
        if (connection.CallSettings.Budget is { } budget && !budget.TryReserve(Price.Credits, out long remaining))
        {
            return new CreditBudgetExceededException(Operation, Price, remaining, request.CheaperAlternative);
        }

        return null;
    }

    /// <summary>The failed attempt may have been charged: its credits stay spent, and the next attempt needs its own.</summary>
    private bool ReserveAgain()
    {
        if (connection.CallSettings.Budget is { } budget && !budget.TryReserve(Price.Credits, out _))
        {
            return false;
        }

        connection.CallSettings.Budget?.Settle(Price.Credits);
        _charged += Price.Credits;
        return true;
    }

    private void Settle(Outcome<ApiResponse> outcome)
    {
        bool isCharged = _isSent && RetryRules.MayHaveCost(outcome);
        if (connection.CallSettings.Budget is { } budget)
        {
            if (isCharged)
            {
                budget.Settle(Price.Credits);
            }
            else
            {
                budget.Release(Price.Credits);
            }
        }

        int credits = _charged + (isCharged ? Price.Credits : 0);
        connection.Credits.Charge(Operation, credits);
        Telemetry.CoinStatsTelemetry.RecordCredits(this, credits);
    }
}
