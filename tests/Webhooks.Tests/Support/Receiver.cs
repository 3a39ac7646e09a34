using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Webhooks.Tests.Support;

/// <summary>Another system that listens on this machine and answers as a test wants.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _all = new();

    private Receiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(TakeAsync);
    }

    /// <summary>Answers in turn; the last one stays.</summary>
    public ConcurrentQueue<int> Answers { get; } = new([200]);

    /// <summary>Added to answers that are no success.</summary>
    public (string Name, string Value)? Header { get; set; }

    /// <summary>While set, nobody is answered before it ends.</summary>
    public TaskCompletionSource? Hangs { get; set; }

    public IReadOnlyList<Received> All => [.. _all];

    public Uri Url => new(_app.Urls.Single() + "/hooks");

    public static async Task<Receiver> StartAsync()
    {
        var receiver = new Receiver();
        await receiver._app.StartAsync();
        return receiver;
    }

    public void Answer(params int[] answers)
    {
        Answers.Clear();
        Array.ForEach(answers, Answers.Enqueue);
    }

    public async ValueTask DisposeAsync()
    {
        Hangs?.TrySetResult();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var headers = http.Request.Headers;
        _all.Enqueue(new Received(
            headers["webhook-id"].Single()!,
            long.Parse(headers["webhook-timestamp"].Single()!, CultureInfo.InvariantCulture),
            headers["webhook-signature"].Single()!,
            await reader.ReadToEndAsync()));
        if (Hangs is { } hangs)
        {
            await hangs.Task;
        }

        var status = Answers.Count > 1 && Answers.TryDequeue(out var next) ? next : Answers.TryPeek(out var last) ? last : 200;
        http.Response.StatusCode = status;
        if (status >= 300 && Header is { } header)
        {
            http.Response.Headers[header.Name] = header.Value;
        }
    }
}
