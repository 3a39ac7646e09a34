using CommunityKit.Customers.Data;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Customers.Segments;

/// <summary>Segments and who is in them.</summary>
internal sealed class SegmentDirectory(SegmentCache cache, IUnitOfWork work) : ISegments
{
    public ValueTask<IReadOnlyList<string>> OfAsync(Guid memberId, CancellationToken cancellationToken) => cache.OfAsync(memberId, cancellationToken);

    public async ValueTask<IReadOnlyList<(string Code, string Name)>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await cache.AllAsync(cancellationToken)).Select(segment => (segment.Code, segment.Name.For() is { Length: > 0 } name ? name : segment.Code))];

    /// <summary>Puts a member into just these segments; unknown codes are left out.</summary>
    public Task PutAsync(Guid memberId, IReadOnlyCollection<string> codes, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Customers();
            var wanted = await db.Segments.Where(s => codes.Contains(s.Code)).Select(s => s.Id).ToListAsync(token);
            await db.SegmentMembers.Where(m => m.MemberId == memberId && !wanted.Contains(m.SegmentId)).ExecuteDeleteAsync(token);
            var present = await db.SegmentMembers.Where(m => m.MemberId == memberId).Select(m => m.SegmentId).ToListAsync(token);
            foreach (var id in wanted.Except(present))
            {
                await db.TryInsertAsync(new SegmentMember { SegmentId = id, MemberId = memberId, AddedAt = transaction.Now }, token);
            }

            transaction.OnCommitted(cache.Forget);
        },
        cancellationToken);

    /// <summary>Adds a member to a segment, or takes one out.</summary>
    /// <returns>False if there is no such segment.</returns>
    public Task<bool> MoveAsync(string code, Guid memberId, bool isIn, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            var db = transaction.Customers();
            if (await db.Segments.SingleOrDefaultAsync(s => s.Code == code, token) is not { } segment)
            {
                return false;
            }

            transaction.OnCommitted(cache.Forget);
            if (isIn && !await db.SegmentMembers.AnyAsync(m => m.SegmentId == segment.Id && m.MemberId == memberId, token))
            {
                await db.TryInsertAsync(new SegmentMember { SegmentId = segment.Id, MemberId = memberId, AddedAt = transaction.Now }, token);
            }
            else if (!isIn)
            {
                await db.SegmentMembers.Where(m => m.SegmentId == segment.Id && m.MemberId == memberId).ExecuteDeleteAsync(token);
            }

            return true;
        },
        cancellationToken);
}
