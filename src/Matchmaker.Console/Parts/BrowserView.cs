using Microsoft.JSInterop;

namespace Matchmaker.Console.Parts;

/// <summary>
/// What a script of wwwroot/parts has drawn for a part: an object with a function <c>dispose</c>, which is called when
/// the part goes or draws anew. A part that goes while its script still draws leaves nothing behind.
/// </summary>
public sealed class BrowserView(BrowserModule module) : IAsyncDisposable
{
    private IJSObjectReference? _view;
    private bool _released;

    public bool IsOpen => _view is not null;

    /// <param name="function">The script's function that returns the object.</param>
    public async ValueTask OpenAsync(string function, params object?[] arguments)
    {
        await CloseAsync();
        _view = await module.AskAsync<IJSObjectReference>(function, arguments);
        if (_released)
            await CloseAsync();
    }

    /// <summary>Does nothing where nothing is drawn.</summary>
    public async ValueTask CallAsync(string function, params object?[] arguments)
    {
        try
        {
            if (_view is not null)
                await _view.InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The page has gone.
        }
    }

    /// <returns>The function's answer; the default value where nothing is drawn.</returns>
    public async ValueTask<T?> AskAsync<T>(string function, params object?[] arguments)
    {
        try
        {
            return _view is null ? default : await _view.InvokeAsync<T?>(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            return default;
        }
    }

    public async ValueTask CloseAsync()
    {
        if (_view is not { } view)
            return;
        _view = null;
        try
        {
            await view.InvokeVoidAsync("dispose");
            await view.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page has gone, and what was drawn with it.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _released = true;
        await CloseAsync();
        await module.DisposeAsync();
    }
}
