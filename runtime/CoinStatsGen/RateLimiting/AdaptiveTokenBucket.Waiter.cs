using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace CoinStats;

internal sealed partial class AdaptiveTokenBucket
{
    /// <summary>A call that waits for its turn.</summary>
    private sealed class Waiter : TaskCompletionSource<RateLimitLease>
    {
        private readonly AdaptiveTokenBucket _owner;
        private CancellationTokenRegistration _registration;

        public Waiter(AdaptiveTokenBucket owner, int count)
            : base(TaskCreationOptions.RunContinuationsAsynchronously)
        {
            _owner = owner;
            Count = count;
            Node = new LinkedListNode<Waiter>(this);
        }

        public int Count { get; }

        public LinkedListNode<Waiter> Node { get; }

        public void ListenTo(CancellationToken cancellationToken)
        {
            if (cancellationToken.CanBeCanceled)
            {
                _registration = cancellationToken.UnsafeRegister(static (state, token) => ((Waiter)state!).Leave(token), this);
                _ = Task.ContinueWith(
                    static (_, state) => ((Waiter)state!)._registration.Dispose(),
                    this,
                    CancellationToken.None,
                    TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default
                );
            }
        }

        private void Leave(CancellationToken cancellationToken) => _owner.Leave(this, cancellationToken);
    }

    private sealed class Lease(bool isAcquired) : RateLimitLease
    {
        public static readonly Lease Granted = new(isAcquired: true);
        public static readonly Lease Refused = new(isAcquired: false);

        public override bool IsAcquired => isAcquired;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, [MaybeNullWhen(false)] out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
