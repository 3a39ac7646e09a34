using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CommunityKit.Data.Idempotency;
using CommunityKit.Http;
using CommunityKit.Permissions;
using Microsoft.AspNetCore.Http;

namespace CommunityKit.Tenancy.Pipeline;

/// <summary>
/// Answers a repeated request with the first one's answer (IETF draft "The Idempotency-Key HTTP Header Field"). Endpoints opt in with
/// <see cref="IdempotentMetadata"/>.
/// </summary>
internal sealed class Idempotency(IdempotencyTable table)
{
    private const int MaxKey = 200;

    // Nothing but the key tells guests apart, so theirs must be hard to guess.
    private const int MinGuestKey = 16;
    private const int MaxKept = 256 * 1024;
    private static readonly string[] KeptHeaders = ["Content-Type", "Content-Language", "Location", "ETag", "Cache-Control"];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _underWay = new(StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IdempotentMetadata>() is not { } metadata)
        {
            await next(context);
            return;
        }

        var sent = context.Request.Headers[IdempotencyExtensions.Header].ToString();
        if (sent.Length == 0 && !metadata.IsRequired)
        {
            await next(context);
            return;
        }

        var member = context.User.FindId();
        var fewest = member is null ? MinGuestKey : 1;
        if (sent.Length < fewest || sent.Length > MaxKey || sent.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            await RefuseAsync(
                context,
                StatusCodes.Status400BadRequest,
                "The Idempotency-Key is missing or not usable",
                $"Send a header {IdempotencyExtensions.Header} of {fewest} to {MaxKey} visible ASCII characters, best a fresh UUID for every new request.");
            return;
        }

        var (key, content) = (KeyOf(member, sent), await HashAsync(context.Request, context.RequestAborted));
        if (metadata.IsKeptByEndpoint)
        {
            context.Features.Set(new IdempotentRequest(key, content));
            await next(context);
            return;
        }

        await RunAsync(context, next, key, content);
    }

    private async Task RunAsync(HttpContext context, RequestDelegate next, string key, string hash)
    {
        while (true)
        {
            var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var running = _underWay.GetOrAdd(key, mine);
            if (running != mine)
            {
                // The same request is under way in this process: its answer is there in a moment.
                await running.Task.WaitAsync(context.RequestAborted);
                continue;
            }

            try
            {
                await ClaimAndRunAsync(context, next, key, hash);
                return;
            }
            finally
            {
                _underWay.TryRemove(key, out _);
                mine.SetResult();
            }
        }
    }

    private async Task ClaimAndRunAsync(HttpContext context, RequestDelegate next, string key, string hash)
    {
        var claim = await table.ClaimAsync(key, hash, context.RequestAborted);
        switch (claim.State)
        {
            case KeyState.Claimed:
                await AnswerAsync(context, next, key);
                break;
            case KeyState.Answered:
                await ReplayAsync(context, claim.Answer!);
                break;
            case KeyState.Running:
                context.Response.Headers.RetryAfter = "1";
                await RefuseAsync(
                    context, StatusCodes.Status409Conflict, "The same request is being worked on", "Send it again in a second to get its answer.");
                break;
            default:
                await IdempotencyExtensions.OtherRequest().ExecuteAsync(context);
                break;
        }
    }

    private async Task AnswerAsync(HttpContext context, RequestDelegate next, string key)
    {
        var outward = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        var isKept = false;
        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync(CancellationToken.None);
            if (context.Response.StatusCode < StatusCodes.Status500InternalServerError && kept.Length <= MaxKept)
            {
                // Kept also when the caller is gone: it will ask again.
                await table.CompleteAsync(key, KeptOf(context.Response, kept.ToArray()), CancellationToken.None);
                isKept = true;
            }
        }
        finally
        {
            context.Response.Body = outward;
            if (!isKept)
            {
                await table.ForgetAsync(key, CancellationToken.None);
            }
        }

        kept.Position = 0;
        await kept.CopyToAsync(outward, context.RequestAborted);
    }

    private static KeptAnswer KeptOf(HttpResponse response, byte[] body) => new(
        response.StatusCode,
        KeptHeaders.Where(response.Headers.ContainsKey).ToDictionary(name => name, name => response.Headers[name].ToString(), StringComparer.Ordinal),
        body);

    private static async Task ReplayAsync(HttpContext context, KeptAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.Headers[IdempotencyExtensions.ReplayedHeader] = "true";
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, int status, string title, string detail) =>
        Results.Problem(statusCode: status, title: title, detail: detail).ExecuteAsync(context);

    private static string KeyOf(Guid? member, string sent) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{member?.ToString("N") ?? "guest"}\n{sent}")));

    private static async Task<string> HashAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }

        request.Body.Position = 0;
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
