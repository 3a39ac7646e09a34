using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Resolution;
using CommunityKit.Tenancy.Changes;

namespace CommunityKit.Host.Manager.Install;

/// <summary>Reads what store and feeds offer; a feed that is slow to answer must not keep the operator from a page. Thread-safe.</summary>
internal sealed class FeedReader(PackageIntake intake)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Every version that could be chosen, with feeds and files that could not be read; false when they did not answer in time.</summary>
    public async Task<(IReadOnlyList<Candidate> Candidates, IReadOnlyList<Problem> Problems, bool Answered)> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (candidates, problems) = await intake.OfferAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
            return (candidates, problems, true);
        }
        catch (TimeoutException)
        {
            return ([], [], false);
        }
    }
}
