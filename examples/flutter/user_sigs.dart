import 'dart:convert';

import 'package:http/http.dart' as http;

/// What your backend's `/usersig` and sigpost's exchange answer.
class GivenUserSig {
  GivenUserSig(Map<String, dynamic> answer)
      : userId = answer['userId'] as String,
        userSig = answer['userSig'] as String,
        life = DateTime.parse(answer['expiresAt'] as String)
            .difference(DateTime.parse(answer['issuedAt'] as String));

  final String userId;
  final String userSig;
  final Duration life;
}

/// sigpost's refusal: [code] is stable, [text] is for people.
class SigpostProblem implements Exception {
  const SigpostProblem(this.status, this.code, this.text);

  final int status;
  final String code;
  final String text;

  @override
  String toString() => '$code: $text';
}

Future<Map<String, dynamic>> request(
  String method,
  String url,
  Map<String, String> headers, [
  Map<String, Object>? body,
]) async {
  final request = http.Request(method, Uri.parse(url))..headers.addAll(headers);
  if (body != null) {
    request.headers['Content-Type'] = 'application/json';
    request.body = jsonEncode(body);
  }
  final client = http.Client();
  try {
    final answer = await client
        .send(request)
        .then(http.Response.fromStream)
        .timeout(const Duration(seconds: 10));
    final json = jsonDecode(utf8.decode(answer.bodyBytes)) as Map<String, dynamic>;
    if (answer.statusCode < 300) return json;
    final text = '${json['detail'] ?? ''} ${json['remedy'] ?? ''}';
    throw SigpostProblem(answer.statusCode, '${json['code']}', text);
  } finally {
    client.close();
  }
}

/// From your own backend (examples/backend-…). [headers] tell it who is signed in.
Future<GivenUserSig> fromBackend(String url, Map<String, String> headers) async =>
    GivenUserSig(await request('GET', url, headers));

/// Without a backend: sigpost exchanges the ID token of your identity provider.
Future<GivenUserSig> byExchange(String sigpost, int sdkAppId, String idToken) async {
  final path = '/v1/apps/$sdkAppId/usersigs/exchange';
  return GivenUserSig(
    await request('POST', sigpost + path, {'Authorization': 'Bearer $idToken'}),
  );
}
