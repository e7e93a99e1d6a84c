import 'dart:convert';

import 'user_sigs.dart';

enum AppState { foreground, background, loggedOut }

/// Speaks to sigpost for the user of this phone, with that user's own UserSig. No API key is in the
/// app: whoever has the app could read it.
class Sigpost {
  Sigpost({
    required this.url,
    required this.sdkAppId,
    required this.deviceId,
    required this.platform,
    required this.ask,
  });

  final String url;
  final int sdkAppId;

  /// Names this installation: a random UUID that you keep in your preferences.
  final String deviceId;

  /// `ios` or `android`.
  final String platform;

  /// [fromBackend] or [byExchange].
  final Future<GivenUserSig> Function() ask;

  GivenUserSig? _held;
  DateTime _since = DateTime.now();
  Future<GivenUserSig>? _asking;

  /// What sigpost has acknowledged since the app started.
  String? _reported;

  /// One that is good, for the SDK's login and for sigpost; another one when 80 % of its life is
  /// over. Only differences of this phone's clock count, so a wrong clock does no harm.
  Future<GivenUserSig> userSig() async {
    final held = _held;
    if (held != null && DateTime.now().difference(_since) < held.life * 0.8) {
      return held;
    }
    return _asking ??= _renew();
  }

  Future<GivenUserSig> _renew() async {
    try {
      final since = DateTime.now();
      final given = await ask();
      _since = since;
      return _held = given;
    } finally {
      _asking = null;
    }
  }

  /// After 6206, 70001, `onUserSigExpired`, and when another user logs in.
  void forgetUserSig() => _held = _reported = null;

  /// After every login and whenever the token changes.
  Future<void> reportDevice({
    required int certificateId,
    required String token,
    required String appVersion,
    required bool showsNotifications,
  }) async {
    final user = await _pathUser();
    final body = {
      'certificateId': certificateId,
      'token': token,
      'platform': platform,
      'appVersion': appVersion,
      'notificationsEnabled': showsNotifications,
    };
    final now = '$user ${jsonEncode(body)}';
    if (now == _reported) return;
    await _send('PUT', '/v1/apps/$sdkAppId/users/$user/devices/$deviceId', body);
    _reported = now;
  }

  /// Before the logout, while the UserSig is still good.
  Future<void> deleteDevice() async {
    final user = await _pathUser();
    await _send('DELETE', '/v1/apps/$sdkAppId/users/$user/devices/$deviceId');
    _reported = null;
  }

  Future<void> reportPresence(AppState state) async {
    final user = await _pathUser();
    final body = {'platform': platform, 'state': state.name};
    await _send('PUT', '/v1/apps/$sdkAppId/users/$user/presence/$deviceId', body);
  }

  Future<String> _pathUser() async => Uri.encodeComponent((await userSig()).userId);

  Future<void> _send(String method, String path, [Map<String, Object>? body]) async {
    for (final last in [false, true]) {
      final own = {'Authorization': 'UserSig ${(await userSig()).userSig}'};
      try {
        await request(method, url + path, own, body);
        return;
      } on SigpostProblem catch (refused) {
        // It may have ended, or the SecretKey was changed. A new one, once.
        if (refused.status != 401 || last) rethrow;
        _held = null;
      }
    }
  }
}
