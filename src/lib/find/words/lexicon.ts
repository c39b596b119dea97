import type { Lexicon } from './translate.ts';

/**
 * What errors of the API are about, in the words of nine languages. Error texts are English everywhere;
 * people's own sentences are not. A row is the English that entries use, and the beginnings of the words
 * for it: German, French, Spanish, Portuguese, Italian, Russian, without accents; then Chinese, Japanese
 * and Korean, which are found within a text. `_` joins words of one term.
 */
const rows = `
overloaded|uberlast surcharg sobrecarg sobrecarreg saturad sovraccaric перегру 过载 過負荷 混雑 과부하
rate limit|ratenbegrenz anfragelimit лимит_запрос 限流 速率限制 频率限制 レート制限 レートリミット 속도_제한 요청_제한
limit|limit begrenz obergrenze grenze plafond tope massimal лимит ограничен предел 限制 制限 上限 한도 제한
weekly|wochenlimit wochentlich wochen hebdo semaine semanal settiman недельн недел 每周 周限额 週間 週の 주간
daily|taglich tages journali diari quotidien giornalier ежедневн дневн 每日 每天 1日 일일
per minute|minute minuto minuti минут 每分钟 分あたり 毎分 분당
session|sitzung sesion sessao sessione сесси 会话 セッション 세션
usage|nutzung utilisation uso utilizz использован 使用量 用量 使用 利用 사용량
reached|erreicht atteint alcanzad atingid raggiunt достигнут 达到 到达 到達 達し 도달
exceed|uberschrit uberstieg depass superad supera excedid excede ultrapass превы 超过 超出 超え 초과
too many|viele trop demasiad muitas muitos troppe troppi слишком_много 太多 过多 多すぎ 너무_많
requests|anfragen requetes solicitud peticion requisic pedidos richieste запрос 请求 リクエスト 요청
credit balance too low|guthaben saldo solde credito_insuf баланс 余额 残高 잔액
credit|kredit credit кредит 额度 クレジット 크레딧
quota|kontingent cuota quota квот 配额 クォータ 할당량
buy|kauf aufgelad aufladen achet comprar recarg ricaric пополн купи 充值 購入 충전
payment billing|zahlung rechnung bezahl abrechnung paiement factur pago cobranca pagamento fattur плат оплат 付款 支付 计费 請求 支払 결제
spend limit|ausgabenlimit ausgabengrenze limite_de_depens limite_de_gasto limite_de_gastos limite_di_spesa лимит_расход 支出限额 支出上限 소비_한도 지출_한도
prompt is too long|prompt_ist_zu_lang prompt_zu_lang prompt_trop_long prompt_es_demasiado_largo prompt_muito_longo prompt_troppo_lungo промпт_слишком_длин 提示词太长 提示词过长 프롬프트가_너무_깁 프롬프트가_너무_길
too long|lang langer trop_long demasiado_larg muito_long longo troppo_lung lunga lungo длинн 太长 过长 长すぎ 長すぎ 길어 깁니다 길다
too large|gross groesser grosser zu_gross volumineu trop_gros grande grandes troppo_grand maior велик больш 太大 过大 大きすぎ 너무_큼 너무_큽 큽니다 크기
size bytes|grosse dateigrosse taille tamano tamanho dimension размер 大小 サイズ 크기
prompt|prompt промпт 提示词 提示語 プロンプト 프롬프트
context|kontext contexte contexto contesto контекст 上下文 コンテキスト 文脈 컨텍스트
window|fenster fenetre ventana janela finestra окн 窗口 ウィンドウ 창
long context|长上下文 長いコンテキスト
tokens|token jeton токен 令牌数 トークン 토큰
input|eingabe entree entrada ingresso ввод входн 输入 入力 입력
output|ausgabe sortie salida saida uscita вывод выходн 输出 出力 출력
api key|schlussel cle_api clave chave chiave ключ 密钥 密匙 キー 키
invalid|no_valid nao_valid не_действит ungultig falsch invalid non_valid non_valid неверн недействит 无效 不正 無効 잘못 유효하지
missing|fehlt fehlend manqu falta faltan ausente mancant manca отсутств 缺少 缺失 ない 足りない 欠落 없음 없습니다 누락
required|erforderlich pflicht obligatoir requis obligatori requerid necesari обязател требу 必填 必须 必需 必須 필수 필요
field|feld champ campo campi поле 字段 フィールド 필드
not permitted|consentit permitid permis разрешен 不允许 許可され 허용되지
extra inputs not permitted|zusatzlich champs_supplement campos_extra campi_extra лишн 多余 余分
token|jeton token токен 令牌 トークン 토큰
expired|abgelauf verfall expir caduc scadut venceu истек просроч 过期 期限切れ 만료
revoked|widerruf revoqu revocad revogad revocat отозв 吊销 撤销 取り消 失効 취소
authentication|authentifiz authentif autentic аутентиф авториз 认证 鉴权 認証 인증
login|anmeld einlogg connexion connecte iniciar_sesion login entrar accesso войти вход 登录 登陆 ログイン 로그인
permission|berechtig zugriff permission permiso permiss autorizz прав доступ 权限 無権限 権限 권한
denied refused|verweiger abgelehnt ablehn refus rechaz negad recusad rifiutat отказ отклон 拒绝 拒否 거부
not allowed|erlaubt autoris permitid permitida non_consentit non_permess запрещ 不允许 許可されて 허용
organization disabled|organisation_wurde_deaktiviert organisation_desactiv organizacion_desactiv organizacion_deshabilit organizacao_desativ organizzazione_disabil организация_отключ 组织已被禁用 组织被禁用 組織が無効 조직이_비활성
disabled|deaktiviert gesperrt desactiv deshabilit desativad disabilit disattiv отключ заблок 禁用 停用 封号 被封 無効化 비활성
organization|organisation organizacion organizacao organizzaz организац 组织 組織 조직
account|konto compte cuenta conta account аккаунт учетн 账号 账户 アカウント 계정
workspace|arbeitsbereich espace_de_travail espacio_de_trabajo рабоч 工作区 ワークスペース 워크스페이스
model|modell modele modelo modello модел 模型 モデル 모델
not found|non_trovat 見つかりません 見つからない gefunden introuvable trouve encontrad encontrada trovat найден 找不到 不存在 未找到 見つから 찾을_수
not supported|unterstutzt pris_en_charge supporte soportad admit suportad supportat поддержив 不支持 サポートされて 対応して 지원되지 지원하지
available|verfugbar disponib доступн 可用 利用でき 사용할_수
retired|eingestellt abgekundigt retire retirad dismess устарел 下线 弃用 廃止 提供終了 중단
deprecated|veraltet obsolet obsolete deprec устаревш 废弃 非推奨 더_이상
timed out|zeituberschreit timeout delai tiempo_de_espera agoto tempo_limite tempo_esgot scadut_tempo таймаут время_ожид 超时 超時 タイムアウト 시간_초과 타임아웃
could not connect fetch failed|keine_verbindung 接続できません 接続できない 无法连接 连接不上 连不上 impossible_de_se_connecter impossible_de_joindre no_se_puede_conectar no_conecta nao_conecta impossibile_connett не_удается_подключ не_удалось_подключ не_подключ 연결할_수_없 error_de_conexion erreur_de_connexion erro_de_conexao errore_di_connessione ошибка_соедин ошибка_подключ 接続エラー 连接错误 연결_오류
connection|verbindung connexion conexion conexao connession соедин подключ 连接 接続 연결
failed|fehlgeschlag fehler schlagt echou echec echoue fallo falla falhou fallit ошибк не_удал 失败 失敗 실패
refused|abgewiesen refusee rechazada recusada rifiutata отклонен 被拒
closed reset|abgebroch getrennt unterbroch coupe interromp cortad interrot chius оборв разорв 断开 中断 切断 切れ 끊어 끊김
network|netzwerk reseau red_de rede rete сеть сети 网络 ネットワーク 네트워크
proxy|proxy прокси 代理 プロキシ 프록시
gateway|gateway passerelle pasarela 网关 中转 ゲートウェイ 게이트웨이
self-signed certificate|selbstsigniert auto_signe autosigne autofirmad autoassinad autofirmat самоподпис 自签名 自签 自己署名 자체_서명
certificate|zertifikat certificat certificado certificato сертификат 证书 証明書 인증서
internal server error|interner_serverfehler erreur_interne error_interno erro_interno errore_interno внутренняя_ошибка 内部サーバーエラー 服务器内部错误 内部错误 내부_서버
server|serveur servidor server сервер 服务器 サーバー 서버
stream|stream flux flujo поток стрим 流式 ストリーム ストリーミング 스트리밍 스트림
image|bild bilder image imagen imagem immagin изображен картинк 图片 图像 画像 이미지
could not process|verarbeite traiter procesar processar elaborar обработ 无法处理 処理でき 처리할_수
dimensions pixels|pixel auflosung dimensiones dimensoes dimensioni пиксел 尺寸 分辨率 寸法 ピクセル 픽셀
file|datei fichier archivo arquivo ficheiro файл 文件 ファイル 파일
page|seiten pages paginas pagine страниц 页 ページ 페이지
password protected|passwort mot_de_passe contrasena senha password_protetto парол 密码 パスワード 비밀번호 암호
tool|werkzeug outil herramient ferrament strument инструмент 工具 ツール 도구 툴
name|namen nom nombre nome имен имя 名称 名字 名前 이름
unique|eindeutig doppelt unique unic univoc duplic repetid уникал дубл 重复 唯一 重複 중복 고유
thinking|denken reflexion pensamient pensiero raisonnement мышлен 思考 推理 사고
blocks|blocke blocs bloques blocos blocchi блок 块 ブロック 블록
modified|verander geandert modifi cambiar alterad измен 修改 変更 수정 변경
signature|signatur firma assinatura подпис 签名 署名 서명
cache|cache zwischenspeich кэш кеш 缓存 キャッシュ 캐시
header|header kopfzeile en-tete entete cabecera encabezad cabecalho intestazion заголов 请求头 ヘッダー 헤더
temperature|temperatur temperatura температур 温度 온도
parameter|parameter parametre parametro параметр 参数 パラメータ 매개변수 파라미터
roles must alternate|rollen_mussen rollen_abwechs roles_doivent alterner alternarse alternar alternarsi роли_долж чередов 交替 交互 번갈아
role|rolle rollen papeis ruol роль роли 角色 ロール 역할
message|nachricht message mensaje mensagem messagg сообщен 消息 メッセージ 메시지
empty|leer vide vacio vacia vazi vuot пуст 为空 空的 空の 비어
system prompt|systemprompt системный_промпт 系统提示 システムプロンプト 시스템_프롬프트
batch results not ready|ergebnisse_noch_nicht resultats_pas_encore resultado_do_lote resultados_del_lote risultati_del_batch результаты_пакет 批处理结果 バッチの結果 배치_결과
batch|stapel lot lote batch пакет 批处理 批量 バッチ 배치
results|ergebnis resultat resultado risultat результат 结果 結果 결과
ready|fertig pret listo pronto готов 准备好 準備 준비
blocked content filtering|inhaltsfilter filtrage filtro_de_cont filtro_conten фильтр_контент 内容过滤 コンテンツフィルター 콘텐츠_필터
blocked|blockiert bloqu blocca bloccat заблокирован 拦截 屏蔽 ブロックされ 차단
policy|richtlinie politique politica политик 政策 策略 ポリシー 정책
refusal|verweigerung refus rechazo recusa rifiuto отказыва 拒答 拒否され 거절
memory|speicher memoire memoria memoria память 内存 メモリ 메모리
storage|speicherplatz stockage almacen armazen archiviaz хранилищ 存储 ストレージ 저장소
key not set|nicht_gesetzt non_defini no_definid nao_definid non_impostat не_задан 未设置 設定されて 설정되지
version|version versao versione верси 版本 バージョン 버전
unknown|unbekannt inconnu desconocid desconhecid sconosciut неизвестн 未知 不明 알_수_없
unexpected|unerwartet inattendu inesperad inattes неожидан 意外 予期しない 예기치
format|formato formatt формат 格式 形式 형식
schema|schema esquema schema схем 模式 スキーマ 스키마
retry|wiederhol reessay reintent tentar riprov повтор 重试 再試行 재시도
conflict|konflikt conflit conflicto conflito conflitto конфликт 冲突 競合 충돌
already exists|existiert_bereits existe_deja ya_existe ja_existe esiste_gia уже_сущест 已存在 すでに存在 既に 이미_존재
browser|navigateur navegador браузер 浏览器 ブラウザ 브라우저
install|installier instal installa установ 安装 インストール 설치
region country|land pays pais paese регион стран 地区 国家 国 지역 국가
long request minutes|stunden heures horas ore час 耗时 時間 시간이
too many requests|请求过多 请求太多 请求过于频繁 请求频繁 リクエストが多すぎ リクエスト過多 요청이_너무_많 너무_많은_요청 zu_viele_anfragen trop_de_requetes
overloaded|ausgelast 繁忙 服务器忙 混み合 혼잡
usage limit reached|nutzungslimit nutzungsgrenze limite_d'utilisation limite_d'usage limite_de_uso limite_di_utilizzo лимит_использ 使用量の上限 使用上限 用量上限 사용량_한도 이용_한도
weekly limit|wochentliches_limit limite_hebdo limite_semanal limite_settimanale недельный_лимит 周限制 每周限制 週間制限 週の上限 주간_한도
insufficient credit balance too low|insuffisant insuficien insufficien unzureichend reicht_nicht недостаточно средств 不足 用完 用尽 부족
out of credits|aufgebraucht epuis agotad esgotad esaurit исчерпан 使い切
api key|cle 秘钥 api_키
invalid|errone erronea errad incorrect sbagliat неправильн 错误的 间违 間違 잘못된 유효하지_않
unauthorized authentication|autorisierung nicht_autorisiert non_autorise no_autorizad nao_autorizad non_autorizzat неавториз 未授权 未经授权 認証エラー 인증_실패
credentials|anmeldedaten zugangsdaten identifiants credencial credenzial учетные_данные 凭证 凭据 資格情報 자격_증명
permission denied|zugriff_verweigert acces_refuse acceso_denegado acesso_negado accesso_negato доступ_запрещ 没有权限 无权限 权限不足 権限がありません 권한이_없
permission|acces acceso acesso
denied|denegad
not found|existiert_nicht n'existe_pas no_existe nao_existe non_esiste не_существует 不存在 存在しない 存在しません 존재하지
internal server error|serverfehler erreur_serveur error_del_servidor erro_do_servidor errore_del_server ошибка_сервера 服务器错误 サーバーエラー 서버_오류
timed out|zeituberschreitung tiempo_de_espera_agotad tempo_limite_esgotad tempo_de_espera_esgotad tempo_di_attesa_scadut время_ожидания_истек delai_d'attente_depasse delai_depasse temps_depasse tiempo_agotado tempo_esgotado tempo_scaduto истекло_время 响应超时 응답_시간_초과
connection reset closed|zuruckgesetz abgebrochen perdue perdida perdid persa сброшен потеряно 重置 中断了 切断され 切れました 끊겼 끊어졌
context window exceeded|kontextfenster kontextlange fenetre_de_contexte ventana_de_contexto janela_de_contexto finestra_di_contesto контекстное_окно 上下文超 コンテキスト長 컨텍스트_길이
prompt is too long|プロンプトが長すぎ 프롬프트가_너무_길
too large|trop_lourd muito_grand troppo_pesant слишком_больш 大きい 너무_커
account disabled|konto_gesperrt compte_suspendu compte_desactiv cuenta_suspendida cuenta_deshabilit conta_suspensa conta_desativ account_sospes аккаунт_заблок 账号被封 账户被封 アカウント停止 アカウントが停止 계정이_정지
payment card declined|kreditkarte karte_abgelehnt carte_refus tarjeta cartao carta_rifiut карта_отклон 银行卡 カード 카드
billing|facturac fatturaz faturament
empty message|leere_nachricht message_vide mensaje_vacio mensagem_vazia messaggio_vuoto пустое_сообщ 空消息 空のメッセージ 빈_메시지
request|anfrage requete richiest
region not supported country|nicht_verfugbar_in 地区不支持 不支持的地区 所在地区 地域では 지역에서
expired|abgelaufene expirad перестал истек
content policy violation|richtlinien verstoss violation violacion violazione нарушени 违反 違反 위반
signature thinking|подпис_мышл
image too large|bild_zu_gross image_trop imagen_demasiado imagem_muito immagine_troppo 图片太大 图片过大 画像が大きすぎ 이미지가_너무
pdf pages too many|zu_viele_seiten trop_de_pages demasiadas_paginas muitas_paginas troppe_pagine слишком_много_страниц 页数过多 ページ数が多 페이지가_너무
`;

/** The rows, as they are fetched for a text that is not English. */
export const lexicon: Lexicon = rows.trim().split('\n');
